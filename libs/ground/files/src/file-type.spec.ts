import { describe, expect, it } from '@jest/globals';
import { allowedType, refusalOf } from './file-type.js';

const text = (words: string) => new TextEncoder().encode(words);
const pdf = text('%PDF-1.7\n1 0 obj\n');
const png = Uint8Array.from([
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  0,
  0,
  0,
  0x0d,
  0x49,
  0x48,
  0x44,
  0x52,
  ...new Uint8Array(40),
]);
const program = Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, ...new Uint8Array(60)]);

describe('the type of a file', () => {
  it('is found by its content, whatever its name says', async () => {
    expect(await allowedType(pdf, 'minutes.csv')).toBe('application/pdf');
    expect(await allowedType(png, 'page.html')).toBe('image/png');
    expect(await allowedType(program, 'harmless.pdf')).toBeUndefined();
  });

  it('of text is told by the name, and web pages are refused', async () => {
    expect(await allowedType(text('a,b\n1,2\n'), 'Figures.CSV')).toBe('text/csv');
    expect(await allowedType(text('Notes'), 'notes.txt')).toBe('text/plain');
    expect(await allowedType(text('<script>alert(1)</script>'), 'page.html')).toBeUndefined();
    expect(await allowedType(text('Notes'), 'constructor')).toBeUndefined();
  });

  it('is not text when it holds bytes that text does not', async () => {
    expect(await allowedType(Uint8Array.from([0xff, 0xfe, 0x41]), 'notes.txt')).toBeUndefined();
    expect(await allowedType(Uint8Array.from([0x41, 0, 0x42]), 'notes.txt')).toBeUndefined();
  });
});

describe('why a file is refused', () => {
  // The local header of a zip that begins with that part, stored; enough to tell a kind by.
  const zip = (part: string) => {
    const header = Buffer.alloc(30);
    header.write('PK\u0003\u0004', 'latin1');
    header.writeUInt16LE(part.length, 26);
    return Buffer.concat([header, Buffer.from(part)]);
  };

  it.each([
    ['an archive', zip('notes.txt'), 'Take the files out'],
    ['macros', zip('word/vbaProject.bin'), 'without macros'],
    ['a program', program, 'it is a program'],
    ['a web page', text('<html></html>'), 'PDF, Word, Excel'],
  ])('names %s and says what to do', async (_, content, remedy) => {
    expect(await allowedType(content, 'plan.docx')).toBeUndefined();
    expect(await refusalOf(content)).toContain(remedy);
  });
});
