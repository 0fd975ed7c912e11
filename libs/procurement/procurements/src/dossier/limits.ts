import { catalogueOf } from '@commonweal/catalogue';
import type { OutcomeContent } from '@commonweal/wire';
import type { IndicatorChoice } from '../rows/indicator-choice.entity.js';
import { effectsOf, type Dossier } from './dossier.js';

type Chosen = Pick<Dossier, 'effects' | 'choices' | 'documents'>;

/** The limits of standing rules that the chosen indicators break, in words, each once. */
export function brokenLimits(dossier: Chosen): string[] {
  const chosen = [...dossier.choices.values()].filter(({ isChosen }) => isChosen);
  const limits = effectsOf(dossier, 'limit-indicators', 'stands').flatMap(({ arguments: args }) => [
    tooMany(chosen, args['atMost']),
    noneOf(chosen, args['atLeastOneOf'], dossier),
  ]);
  const kpis = effectsOf(dossier, 'require-kpis', 'stands').map(({ arguments: args }) =>
    tooFewKpis(chosen, args['atLeast']),
  );
  return [...new Set([...limits, ...kpis])].filter((words) => words !== '');
}

function tooMany(chosen: IndicatorChoice[], atMost: unknown): string {
  if (typeof atMost !== 'number' || chosen.length <= atMost) return '';
  return `At most ${atMost} indicators may be chosen; these are ${chosen.length}.`;
}

function noneOf(chosen: IndicatorChoice[], outcome: unknown, { documents }: Chosen): string {
  if (typeof outcome !== 'string') return '';
  const catalogue = catalogueOf(documents);
  const serves = ({ indicator, own }: IndicatorChoice) =>
    own
      ? own.outcome === outcome
      : catalogue.indicator(indicator)?.rows.some((row) => row.outcome === outcome);
  if (chosen.some(serves)) return '';
  const title = documents.get<OutcomeContent>('outcome', outcome)?.title ?? outcome;
  return `At least one chosen indicator must serve the outcome “${title}”.`;
}

/** Key performance indicators are those that become performance obligations. */
function tooFewKpis(chosen: IndicatorChoice[], atLeast: unknown): string {
  const kpis = chosen.filter(({ choice }) => choice !== 'award-criterion').length;
  if (typeof atLeast !== 'number' || kpis >= atLeast) return '';
  return `At least ${atLeast} indicators must become performance obligations (key performance indicators); these are ${kpis}.`;
}
