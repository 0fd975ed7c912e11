import { documentsOf, type DocumentSet, type FoundingEdit, type Pack } from '@commonweal/documents';
import { invalidField } from '@commonweal/platform';

/** What the council says itself: no pack speaks of it in a set-up. */
const ofTheCouncil = new Set([
  'parameter:council-name',
  'parameter:board-value',
  'fact:directorate',
  'calendar:council-closure',
  'rule:board-decides',
]);
const isOfTheCouncil = ({ kind, key }: FoundingEdit) =>
  kind === 'panel' || ofTheCouncil.has(`${kind}:${key}`);

/**
 * The documents that change when these packs are chosen instead of those chosen before.
 * @throws DomainError invalid: a pack that there is not, that lacks what it needs, or two that contradict each other
 */
export function packEdits(
  keys: readonly string[],
  { offered, before, inForce }: { offered: readonly Pack[]; before: readonly string[]; inForce: DocumentSet },
): FoundingEdit[] {
  const unknown = keys.find((key) => !offered.some((pack) => pack.key === key));
  if (unknown !== undefined) throw invalidField('packs', `There is no pack "${unknown}" to adopt.`);
  const chosen = offered.filter(({ key }) => keys.includes(key));
  mustHaveTheirNeeds(chosen, offered);
  mustAgree(chosen);
  const now = documentsOf(chosen).filter((document) => !isOfTheCouncil(document));
  const stands = new Set(now.map(({ kind, key }) => `${kind}:${key}`));
  const gone = documentsOf(offered.filter(({ key }) => before.includes(key)))
    .filter((document) => !isOfTheCouncil(document) && !stands.has(`${document.kind}:${document.key}`))
    .map(({ kind, key }) => ({ kind, key, content: inForce.get(kind, key) ?? null }));
  return [...now, ...gone];
}

function mustHaveTheirNeeds(chosen: Pack[], offered: readonly Pack[]): void {
  for (const { title, needs } of chosen) {
    const missing = offered.find(({ key }) => needs.includes(key) && !chosen.some((one) => one.key === key));
    if (missing)
      throw invalidField('packs', `“${title}” is made on top of “${missing.title}”: choose that too.`);
  }
}

/** A pack may change what it is made on top of; two that know nothing of each other may not say different things. */
function mustAgree(chosen: Pack[]): void {
  chosen.forEach((one, index) => {
    for (const other of chosen.slice(index + 1)) {
      const both = other.needs.includes(one.key) ? undefined : sharedBy(one, other);
      if (both)
        throw invalidField(
          'packs',
          `“${one.title}” and “${other.title}” both set the ${both.kind} “${both.key}”: choose one of the two, and change it later as you like.`,
        );
    }
  });
}

function sharedBy(one: Pack, other: Pack) {
  const has = new Set(one.documents.map(({ kind, key }) => `${kind}:${key}`));
  return other.documents.find(({ kind, key }) => has.has(`${kind}:${key}`));
}
