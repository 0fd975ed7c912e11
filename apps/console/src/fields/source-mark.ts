/** How packs mark what nobody confirmed from a primary source. */
const mark = '[check]';

export const isConfirmed = (source: string) => !source.includes(mark);

/** The source as people read it; the mark is said in words beside it. */
export const withoutMark = (source: string) =>
  source
    .replaceAll(mark, '')
    .replace(/\s+([:;,.]|$)/g, '$1')
    .replace(/:$/, '')
    .replace(/\s{2,}/g, ' ')
    .trim();
