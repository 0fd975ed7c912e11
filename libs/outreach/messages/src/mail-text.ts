import type { Values } from './message-kind.js';
import { fill, onlyPlaceholder } from './placeholders.js';

/** What a mail is made of, before it becomes text and HTML. Lines are plain text. */
export interface Block {
  is: 'paragraph' | 'bullets' | 'heading';
  lines: string[];
}

export interface MailText {
  subject: string;
  blocks: Block[];
}

/**
 * Fills in a template. Paragraphs are parted by empty lines, bullets begin with "* ", headings with "# ".
 * @param inserted blocks in the place of a placeholder that stands alone in a paragraph
 */
export function compose(
  template: { subject: string; body: string },
  values: Values,
  inserted: Record<string, Block[]> = {},
): MailText {
  const subject = fill(template.subject, (name) => inline(values[name]));
  return {
    subject: subject.replace(/\s+/g, ' ').trim().slice(0, 300),
    blocks: blocksOf(template.body, values, inserted),
  };
}

function blocksOf(body: string, values: Values, inserted: Record<string, Block[]>): Block[] {
  return body
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .flatMap(
      (paragraph) => inserted[onlyPlaceholder(paragraph) ?? ''] ?? partsOf(linesOf(paragraph), values),
    );
}

function linesOf(paragraph: string): string[] {
  return paragraph.split('\n').filter((line) => line.trim() !== '');
}

function partsOf(lines: string[], values: Values): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const { is, text } = marked(line);
    const list = values[onlyPlaceholder(text) ?? ''];
    const filled = Array.isArray(list) ? list : [fill(text, (name) => inline(values[name]))];
    const kind = Array.isArray(list) ? 'bullets' : is;
    const last = blocks.at(-1);
    if (last?.is === kind && kind !== 'heading') last.lines.push(...filled);
    else if (filled.length > 0) blocks.push({ is: kind, lines: filled });
  }
  return blocks;
}

function marked(line: string): { is: Block['is']; text: string } {
  const [, mark, text] = /^\s*([*#-])\s+(.*)$/.exec(line) ?? [];
  if (!mark) return { is: 'paragraph', text: line.trim() };
  return { is: mark === '#' ? 'heading' : 'bullets', text: text ?? '' };
}

function inline(value: string | string[] | undefined): string {
  return Array.isArray(value) ? value.join(', ') : (value ?? '');
}

/** The text part. */
export function asText(blocks: Block[]): string {
  return blocks
    .map(({ is, lines }) => lines.map((line) => (is === 'bullets' ? `* ${line}` : line)).join('\n'))
    .join('\n\n');
}

/** The HTML part. Everything is escaped; only addresses under `ownAddress` become links. */
export function asHtml({ subject, blocks }: MailText, ownAddress: string): string {
  const inner = blocks.map((block) => element(block, ownAddress)).join('\n');
  return `<!DOCTYPE html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="font: 16px/1.5 Arial, sans-serif; color: #14201f; max-width: 640px; margin: 0 auto; padding: 16px">
${inner}
</body>
</html>`;
}

function element({ is, lines }: Block, ownAddress: string): string {
  const html = lines.map((line) => linked(line, ownAddress).replaceAll('\n', '<br>'));
  if (is === 'heading') return `<h2 style="font-size: 18px">${html.join(' ')}</h2>`;
  if (is === 'paragraph') return `<p>${html.join('<br>')}</p>`;
  return `<ul>${html.map((line) => `<li>${line}</li>`).join('')}</ul>`;
}

function linked(line: string, ownAddress: string): string {
  return line
    .split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)])/)
    .map((part) =>
      part === ownAddress || part.startsWith(`${ownAddress}/`)
        ? `<a href="${escaped(part)}" style="color: #1d4f91">${escaped(part)}</a>`
        : escaped(part),
    )
    .join('');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
