import type { Block } from '../mail-text.js';

/** What the one template in Notify asks for: its subject line is ((subject)), its text ((message)). */
export interface Personalisation {
  subject: string;
  message: string;
}

/** Stands between characters that would otherwise mean something, and is not seen. */
const nothing = '\u200B';

/** Notify reads the values of placeholders as Markdown: only our own headings, bullets and addresses may mean something there. */
export function personalisation(subject: string, blocks: Block[], ownAddress: string): Personalisation {
  return { subject, message: blocks.map((block) => marked(block, ownAddress)).join('\n\n') };
}

function marked({ is, lines }: Block, ownAddress: string): string {
  const clean = lines.map((line) => sanitised(line, ownAddress));
  if (is === 'heading') return `# ${clean.join(' ')}`;
  if (is === 'bullets') return clean.map((line) => `* ${line.replaceAll('\n', ' ')}`).join('\n');
  return clean.join('\n');
}

/** Text as it is read, whatever Markdown is in it. An address that is not ours does not become a link. */
export function sanitised(text: string, ownAddress: string): string {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) => (index % 2 === 1 ? address(part, ownAddress) : words(part)))
    .join('')
    .split('\n')
    .map(lineStart)
    .join('\n');
}

function words(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|~>]/g, '\\$&').replace(/\\([()])\\\1/g, `$1${nothing}$1`);
}

function address(url: string, ownAddress: string): string {
  const isOurs = url === ownAddress || url.startsWith(`${ownAddress}/`);
  return isOurs ? url : words(url).replace('://', `:${nothing}//`);
}

/** A bullet, a number, inset text or a rule begins a line. */
function lineStart(line: string): string {
  return line.replace(/^(\s*)([-•^=]|\d+\.)/, `$1${nothing}$2`);
}
