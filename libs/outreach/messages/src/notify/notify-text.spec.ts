import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { personalisation, sanitised } from './notify-text.js';

const ours = 'https://commonweal.test';
const seen = (text: string) => text.replaceAll('\u200B', '').replace(/\\([\\`*_{}[\]()#+!|~>])/g, '$1');

describe('Text for GOV.UK Notify', () => {
  it('keeps our own headings, bullets and links, and nobody else’s', () => {
    const { subject, message } = personalisation(
      'A [return] is due',
      [
        { is: 'heading', lines: ['# Greenway & Sons'] },
        { is: 'bullets', lines: ['Jobs * skills', '- more'] },
        { is: 'paragraph', lines: ['[Click](https://evil.example)', `${ours}/supplier#link=a_b`] },
      ],
      ours,
    );
    expect(subject).toBe('A [return] is due');
    expect(message.split('\n')).toEqual([
      '# \\# Greenway & Sons',
      '',
      '* Jobs \\* skills',
      '* \u200B- more',
      '',
      '\\[Click\\]\\(https:\u200B//evil.example\\)',
      `${ours}/supplier#link=a_b`,
    ]);
  });

  it.each(['- a bullet', '1. a number', '^ inset', '• a bullet', '--- a rule', '=== a heading'])(
    'begins no %s',
    (line) => expect(sanitised(line, ours)).toBe(`\u200B${line}`),
  );

  it('reads as it was written, and leaves no Markdown that acts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        const clean = sanitised(text, ours);
        expect(seen(clean)).toBe(seen(text.replace(/\\/g, '\\\\')));
        const lines = clean.split('\n');
        for (const line of lines) expect(line).not.toMatch(/^\s*([-•^=#*+>]|\d+\.)/);
        expect(clean).not.toMatch(/(?<!\\)(\\\\)*[[\]]/);
      }),
    );
  });
});
