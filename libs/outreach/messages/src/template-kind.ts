import { TemplateContent } from '@commonweal/wire';
import type { DocumentKind, Finding } from '@commonweal/documents';
import { type MessageKinds, placeholdersOf } from './message-kind.js';
import { brokenPlaceholdersIn, placeholdersIn } from './placeholders.js';

/** The document kind `template`. */
export function templateKind(kinds: MessageKinds): DocumentKind<TemplateContent> {
  return {
    kind: 'template',
    title: 'E-mail template',
    plural: 'E-mail templates',
    content: TemplateContent,
    english: ({ subject = '', body = '' }: Partial<TemplateContent>) => `Subject: ${subject}\n\n${body}`,
    references: () => [],
    check: (_key, content) => faults(content, kinds),
  };
}

function faults({ messageKind, subject, body }: TemplateContent, kinds: MessageKinds): Finding[] {
  const kind = kinds.find(messageKind);
  if (!kind) {
    const known = kinds.all().map((each) => each.kind);
    return [
      error(
        'unknown-message-kind',
        `There is no message kind "${messageKind}". Choose one of: ${known.join(', ')}.`,
        '/messageKind',
      ),
    ];
  }
  const known = placeholdersOf(kind).map(({ name }) => name);
  const wanted = kind.placeholders.filter(({ required }) => required).map(({ name }) => name);
  const used = placeholdersIn(body);
  return [
    ...unknownOnes(subject, known, '/subject'),
    ...unknownOnes(body, known, '/body'),
    ...wanted
      .filter((name) => !used.includes(name))
      .map((name) => error('missing-placeholder', `The text must contain ((${name})).`, '/body')),
    ...secrets(kind.placeholders, subject),
  ];
}

function unknownOnes(text: string, known: string[], at: string): Finding[] {
  const unknown = placeholdersIn(text).filter((name) => !known.includes(name));
  const use = known.map((each) => `((${each}))`).join(', ');
  return [...unknown.map((name) => `((${name}))`), ...brokenPlaceholdersIn(text)].map((written) =>
    error('unknown-placeholder', `${written} means nothing here. Use: ${use}.`, at),
  );
}

/** A subject line is shown on locked screens. */
function secrets(placeholders: { name: string; secret?: true }[], subject: string): Finding[] {
  return placeholders
    .filter(({ name, secret }) => secret && placeholdersIn(subject).includes(name))
    .map(({ name }) =>
      error('secret-in-subject', `((${name})) is secret: keep it out of the subject line.`, '/subject'),
    );
}

function error(code: Finding['code'], message: string, at: string): Finding {
  return { severity: 'error', code, message, at };
}
