import { readPack, type Pack } from '@commonweal/documents';
import type { RuleContent } from '@commonweal/wire';

const root = new URL('../../../../../rules/', import.meta.url).pathname;

/** The packs without what other libs own: mail, ladders, duties, and rules about contracts and returns. */
export function coventry(): Pack[] {
  return ['statutory', 'council', 'coventry', 'coventry-council'].map((name) => {
    const pack = readPack(`${root}${name}`);
    return { ...pack, documents: pack.documents.filter(isOurs) };
  });
}

function isOurs({ kind, content }: Pack['documents'][number]): boolean {
  return (
    kind !== 'template' &&
    kind !== 'ladder' &&
    kind !== 'duty' &&
    (kind !== 'rule' || (content as RuleContent).subject === 'procurement')
  );
}
