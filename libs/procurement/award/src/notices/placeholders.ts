import { chosenIndicators } from '@commonweal/procurements';
import type { Desk } from '../award-desk.js';
import { exact } from '../calculation/exact.js';
import { figure } from '../calculation/methods.js';

type Known = Pick<Desk, 'dossier' | 'file'>;

/** What a notice can name, as the ((placeholders)) of its text. */
export const noticeValues: Record<string, (known: Known) => string> = {
  reference: ({ dossier }) => dossier.procurement.reference,
  title: ({ dossier }) => dossier.procurement.title,
  need: fact('needStatement'),
  value: ({ dossier }) => money(dossier.facts.facts['estimatedValueExVat']),
  value_with_vat: ({ dossier }) => money(dossier.facts.facts['estimatedValueIncVat']),
  starts_on: fact('contractStartsOn'),
  months: fact('contractMonths'),
  place: fact('placeOfDelivery'),
  lots: ({ dossier: { lots } }) => lots.map(({ number, title }) => `${number}. ${title}`).join('\n'),
  criteria: ({ dossier: { lots }, file }) =>
    lots
      .flatMap(({ id, number }) => [
        ...(lots.length > 1 ? [`Lot ${number}`] : []),
        ...file.criteriaOf(id).map(({ title, weight }) => `${title}: ${weight} %`),
      ])
      .join('\n'),
  obligations: ({ dossier }) =>
    chosenIndicators(dossier)
      .filter(({ choice }) => choice !== 'award-criterion')
      .map(({ title }) => title)
      .join('\n'),
  bids: ({ file }) => String(file.rows.bids.length),
  small_bidders: ({ file }) => String(file.rows.bids.filter(({ sme }) => sme).length),
  winners: (known) =>
    winners(known)
      .map(({ words }) => words)
      .join('\n'),
  contracts: ({ dossier: { lots }, file }) =>
    lots.flatMap(({ id }) => file.awardOf(id)?.signedOn ?? []).join('\n'),
  standstill_ends: ({ file }) =>
    file.rows.notices
      .flatMap(({ standstillEndsOn }) => standstillEndsOn ?? [])
      .sort()
      .at(-1) ?? '',
};

/** The text with every placeholder filled in; what is not known yet says so. */
export function filled(text: string, known: Known): string {
  return text.replace(
    /\(\(([a-z_]+)\)\)/g,
    (_, name: string) => noticeValues[name]?.(known) || '[not known yet]',
  );
}

/** Placeholders of a text that nothing stands for. */
export function unknownPlaceholders(text: string): string[] {
  return [...text.matchAll(/\(\(([^)]*)\)\)/g)].flatMap(([, name = '']) =>
    name in noticeValues ? [] : [name],
  );
}

function fact(name: string) {
  return ({ dossier }: Known): string => {
    const value = dossier.facts.facts[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
}

const money = (pence: unknown) => (typeof pence === 'number' ? figure({ kind: 'price' }, exact(pence)) : '');

function winners({ dossier: { lots }, file }: Known) {
  return lots.flatMap(({ id, number }) => {
    const award = file.awardOf(id);
    if (!award) return [];
    const bid = file.rows.bids.find((one) => one.id === award.bidId);
    const lot = lots.length > 1 ? `Lot ${number}: ` : '';
    return [{ words: bid ? `${lot}${file.bidder(bid)}, ${money(bid.pricePence)}` : `${lot}no award` }];
  });
}
