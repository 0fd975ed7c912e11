import { plusDays } from '@commonweal/calendar';
import type { DueView } from '@commonweal/wire';

/** Days of the whole, as RFC 5545 writes them: CRLF, commas and the like escaped, lines of at most 75 octets. */
export function icsOf(items: readonly DueView[], now: Date): string {
  const stamp = `${now.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
  const events = items.flatMap(({ id, on, title, about }) => [
    'BEGIN:VEVENT',
    `UID:${escaped(id)}@commonweal`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(plusDays(on, 1))}`,
    `SUMMARY:${escaped(`${title}: ${about}`)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Commonweal//EN', ...events, 'END:VCALENDAR'];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const compact = (day: string) => day.replaceAll('-', '');

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** No character is cut in two; each line that goes on begins with a space. */
function folded(line: string): string {
  const lines = [''];
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > 75) {
      lines.push('');
      octets = 1;
    }
    lines.push((lines.pop() ?? '') + letter);
    octets += size;
  }
  return lines.join('\r\n ');
}
