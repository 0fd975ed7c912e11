import { describe, expect, it } from '@jest/globals';
import { asHtml, asText, compose } from './mail-text.js';

const own = 'https://commonweal.test';
const mail = (body: string, values = {}, inserted = {}) => compose({ subject: 'S', body }, values, inserted);

describe('A template filled in', () => {
  it('becomes paragraphs, bullets and headings', () => {
    const { blocks } = mail('Dear ((name)),\nhello.\n\n# Due\n* one\n* ((what))', {
      name: 'Sam',
      what: 'two',
    });
    expect(blocks).toEqual([
      { is: 'paragraph', lines: ['Dear Sam,', 'hello.'] },
      { is: 'heading', lines: ['Due'] },
      { is: 'bullets', lines: ['one', 'two'] },
    ]);
    expect(asText(blocks)).toBe('Dear Sam,\nhello.\n\nDue\n\n* one\n* two');
  });

  it('makes bullets of a list that stands alone, and a row of words elsewhere', () => {
    const { blocks } = mail('((lines))\n\nThat is: ((lines)).', { lines: ['a', 'b'] });
    expect(blocks).toEqual([
      { is: 'bullets', lines: ['a', 'b'] },
      { is: 'paragraph', lines: ['That is: a, b.'] },
    ]);
  });

  it('never looks for placeholders or marks inside a value', () => {
    const { blocks } = mail('((note))', { note: '* ((name))\n\n# big', name: 'Sam' });
    expect(blocks).toEqual([{ is: 'paragraph', lines: ['* ((name))\n\n# big'] }]);
  });

  it('keeps its subject on one line', () => {
    expect(
      compose({ subject: 'About ((title))', body: '' }, { title: 'x\r\nBcc: all@example.org' }).subject,
    ).toBe('About x Bcc: all@example.org');
  });

  it('takes blocks in the place of a placeholder that stands alone', () => {
    const messages = [{ is: 'heading' as const, lines: ['One'] }];
    expect(mail('Hello\n\n((messages))', {}, { messages }).blocks).toEqual([
      { is: 'paragraph', lines: ['Hello'] },
      { is: 'heading', lines: ['One'] },
    ]);
  });

  it('escapes everything in HTML and links to our own address only', () => {
    const body = `<b>((x))</b> ${own}/supplier/#/a?link=1&b=2. https://evil.test ${own}.evil.test/x`;
    const html = asHtml(mail(body, { x: '"><img src=x>' }), own);
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<b>');
    expect(html).toContain(`<a href="${own}/supplier/#/a?link=1&amp;b=2" `);
    expect(html.match(/<a /g)).toHaveLength(1);
  });
});
