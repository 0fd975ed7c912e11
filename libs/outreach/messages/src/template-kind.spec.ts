import { describe, expect, it } from '@jest/globals';
import { ReleaseDocuments } from '@commonweal/documents';
import { MessageKinds } from './message-kind.js';
import { templateKind } from './template-kind.js';

const kinds = new MessageKinds().register({
  kind: 'code',
  title: 'Code',
  placeholders: [
    { name: 'code', words: 'the code', example: '123456', secret: true, required: true },
    { name: 'minutes', words: 'how long it holds', example: '15' },
  ],
  stillWanted: () => Promise.resolve(true),
  values: () => Promise.resolve({}),
});

function codes(subject: string, body: string, messageKind = 'code') {
  const content = { title: 'T', messageKind, subject, body };
  const findings = templateKind(kinds).check?.('t', content, ReleaseDocuments.of(1, [])) ?? [];
  return findings.map(({ code, at }) => `${code} ${at}`);
}

describe('A template', () => {
  it('may use the placeholders of its message kind and the name', () => {
    expect(codes('Hello ((name))', 'Your code is ((code)), for ((minutes)) minutes.')).toEqual([]);
  });

  it('is refused with a placeholder that its message kind does not know', () => {
    expect(codes('((dueOn))', '((code)) ((nmae))')).toEqual([
      'unknown-placeholder /subject',
      'unknown-placeholder /body',
    ]);
  });

  it.each(['Hello ((name), ((code))', '((code)) ((the minutes))', '((code)) ((minutes'])(
    'is refused with a placeholder that was not written to its end: %s',
    (body) => expect(codes('Code', body)).toEqual(['unknown-placeholder /body']),
  );

  it('is refused without a placeholder that must be there', () => {
    expect(codes('Code', 'Hello')).toEqual(['missing-placeholder /body']);
  });

  it('keeps secrets out of the subject line', () => {
    expect(codes('((code))', '((code))')).toEqual(['secret-in-subject /subject']);
  });

  it('is refused for a message kind that does not exist', () => {
    expect(codes('', '', 'nonsense')).toEqual(['unknown-message-kind /messageKind']);
  });
});
