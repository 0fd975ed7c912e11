import { readPack, type Pack } from '@commonweal/documents';
import type { ParameterContent, RuleContent } from '@commonweal/wire';

const root = new URL('../../../../../rules/', import.meta.url).pathname;

/** The packs without what other libs own: mail, ladders, duties, parameters that name one, and rules about contracts and returns. */
export function coventry(): Pack[] {
  return ['statutory', 'council', 'coventry', 'coventry-council'].map((name) => {
    const pack = readPack(`${root}${name}`);
    return { ...pack, documents: pack.documents.filter(isOurs) };
  });
}

const others: readonly string[] = ['template', 'ladder', 'duty'];

function isOurs({ kind, content }: Pack['documents'][number]): boolean {
  if (kind === 'parameter') return !others.includes((content as ParameterContent).names ?? '');
  if (kind === 'rule') return (content as RuleContent).subject === 'procurement';
  return !others.includes(kind);
}
