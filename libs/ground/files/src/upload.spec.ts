import { describe, expect, it } from '@jest/globals';
import { dispositionOf } from './disposition.js';
import { cleanName } from './upload.js';

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\plan.pdf', 'plan.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie: x.pdf'],
    ['', 'file'],
    [undefined, 'file'],
    ['..', 'file'],
  ])('%j becomes %j', (sent, kept) => expect(cleanName(sent)).toBe(kept));

  it('keeps its ending when it is cut', () => {
    const name = cleanName(`${'x'.repeat(400)}.pdf`);
    expect(name).toHaveLength(255);
    expect(name.endsWith('.pdf')).toBe(true);
  });

  it('stands in the header without breaking it', () =>
    expect(dispositionOf('Pläne "1" (neu).pdf')).toBe(
      `attachment; filename="Pl_ne _1_ (neu).pdf"; filename*=UTF-8''Pl%C3%A4ne%20%221%22%20%28neu%29.pdf`,
    ));
});
