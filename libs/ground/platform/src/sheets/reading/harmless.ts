/** A sheet reaches further than any register does. */
export class TooFar extends Error {}

const furthest = { row: 20_000, column: 100 };

/** Each tag and each attribute becomes an object in memory. */
const mostObjects = 1_000_000;

/**
 * The XML of a workbook's part, made safe for a reader that reserves memory for all cells up to the last one: what the
 * sheet says of its size is hidden, and each cell must say plainly where it stands.
 * @throws TooFar, other errors when a cell is written unusually
 */
export function harmless(xml: string): string {
  if ((xml.match(/<|="/g)?.length ?? 0) > mostObjects) throw new TooFar();
  for (const [, attributes = ''] of xml.matchAll(cellTag)) checkCell(attributes);
  return xml.replace(/<(\/?(?:[^\s<>/]*:)?)dimension(?![\w.:-])/g, '<$1undimension');
}

const cellTag = /<(?:[^\s<>/]*:)?c(?![\w.:-])([^>]*)>/g;
const plainAttributes = /^(?:[ \t\r\n]+[a-zA-Z:]+="[^"<&]*")*[ \t\r\n]*\/?$/;

function checkCell(attributes: string): void {
  const [place, more] = attributes.matchAll(/[ \t\r\n]r="([A-Z]{1,3})([1-9]\d{0,6})"/g);
  const [, letters, row] = place ?? [];
  if (!plainAttributes.test(attributes) || letters === undefined || more)
    throw new Error('A cell does not say plainly where it stands.');
  if (Number(row) > furthest.row || columnOf(letters) > furthest.column) throw new TooFar();
}

function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
