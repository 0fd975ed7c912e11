import { civilDate, dayInWords, escapedHtml } from '@commonweal/platform';
import type { Disclosure } from './disclosure.entity.js';
import type { FrozenPart, Told, Withheld } from './frozen.js';

/** Where a file lies in the bundle: a number before its name, and nothing in it that a file system could take amiss. */
export function placeInBundle(name: string, number: number): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\w. -]/g, '')
    .replace(/^[. ]+/, '')
    .slice(-100);
  return `documents/${String(number).padStart(3, '0')}-${plain || 'document'}`;
}

const style =
  'body{font:1rem/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}dt{font-weight:700;margin-top:.75rem}dt::first-letter{text-transform:uppercase}dd{margin:0;' +
  'white-space:pre-wrap;overflow-wrap:anywhere}table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.4rem;' +
  'text-align:left;vertical-align:top;overflow-wrap:anywhere}@media print{body{margin:0}section{break-inside:avoid-page}}';

/** The page that opens the bundle: it needs nothing else, and prints. */
export function pageOf({ content, request, at }: Disclosure, places: Map<string, string>): string {
  const title = escapedHtml(`${content.reference}: ${content.title}`);
  const parts = content.parts.filter(({ told }) => told.length).map((part) => section(part, places));
  return [
    '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${title}</title><style>${style}</style></head><body><main><h1>${title}</h1>`,
    `<p>Disclosed on request ${escapedHtml(request)}, ${dayInWords(civilDate(at))}.</p>`,
    ...parts,
    withheldSection(content.parts),
    '</main></body></html>\n',
  ].join('\n');
}

function section({ title, told }: FrozenPart, places: Map<string, string>): string {
  const lines = told.map((one) => `<dt>${escapedHtml(one.label)}</dt><dd>${said(one, places)}</dd>`);
  return `<section><h2>${escapedHtml(title)}</h2><dl>${lines.join('\n')}</dl></section>`;
}

function said({ text, attachmentId }: Told, places: Map<string, string>): string {
  const place = places.get(attachmentId ?? '');
  return place
    ? `<a href="${escapedHtml(encodeURI(place))}">${escapedHtml(place)}</a><br>${escapedHtml(text)}`
    : escapedHtml(text);
}

function withheldSection(parts: FrozenPart[]): string {
  const rows = parts.flatMap(({ title, withheld }) => withheld.map((one) => row(title, one)));
  const head =
    '<tr><th scope="col">Part</th><th scope="col">What</th><th scope="col">Exemption</th><th scope="col">Why</th></tr>';
  const table = rows.length
    ? `<table><thead>${head}</thead><tbody>${rows.join('\n')}</tbody></table>`
    : '<p>Nothing.</p>';
  return `<section><h2>What was withheld</h2>${table}</section>`;
}

const row = (part: string, { label, exemption, basis, note = '' }: Withheld) =>
  `<tr>${[part, label, `${exemption} (${basis})`, note].map((text) => `<td>${escapedHtml(text)}</td>`).join('')}</tr>`;

/** The same for a program. */
export function jsonOf({ content, request, at, id }: Disclosure, places: Map<string, string>): string {
  const parts = content.parts.map(({ title, told, withheld }) => ({
    title,
    disclosed: told.map(({ label, text, attachmentId }) => ({
      ...{ label, text },
      ...(attachmentId ? { file: places.get(attachmentId) } : {}),
    })),
    withheld,
  }));
  const { reference, title } = content;
  return `${JSON.stringify({ id, request, at: at.toISOString(), reference, title, parts }, null, 1)}\n`;
}
