import { LadderContent, type Rung, type TemplateContent } from '@commonweal/wire';
import type { DocumentKind, DocumentSet, Finding } from '@commonweal/documents';
import type { MessageKinds } from '@commonweal/messages';

/** Content that somebody is still filling in. */
type Half<T> = Partial<T>;

/** The document kind `ladder`. */
export function ladderKind(kinds: MessageKinds): DocumentKind<LadderContent> {
  return {
    kind: 'ladder',
    title: 'Ladder',
    plural: 'Ladders',
    content: LadderContent,
    english,
    references: ({ rungs = [] }: Half<LadderContent>) =>
      rungs.map(({ template }) => ({ kind: 'template', key: template })),
    check: (_key, content, documents) => [
      ...wrongOrder(content),
      ...wrongTemplates(content, documents, remindersOf(kinds)),
    ],
  };
}

function english({ title, rungs = [] }: Half<LadderContent>): string {
  const lines = rungs.map(({ day = 0, to = [], template = '' }: Half<Rung>) => {
    return `${whenInWords(day)}: ${to.join(', ')} (${template})`;
  });
  return [`${title}:`, ...lines].join('\n');
}

/** "5 working days before the due date". */
export function whenInWords(day: number): string {
  if (day === 0) return 'on the due date';
  const count = Math.abs(day);
  return `${count} working ${count === 1 ? 'day' : 'days'} ${day < 0 ? 'before' : 'after'} the due date`;
}

/** Days in order; on one day nobody is told twice. */
function wrongOrder({ rungs }: LadderContent): Finding[] {
  return rungs.flatMap(({ day, to }, index) => {
    const at = `/rungs/${index}`;
    const before = rungs.slice(0, index);
    const found: Finding[] = [];
    if (before.some((other) => other.day > day))
      found.push(error('not-in-order', 'Rungs stand in the order of their days.', `${at}/day`));
    if (to.length === 0) found.push(error('nobody', 'Say who is told.', `${at}/to`));
    const twice = to.filter((audience) =>
      before.some((other) => other.day === day && other.to.includes(audience)),
    );
    if (twice.length > 0)
      found.push(
        error('told-twice', `${twice.join(', ')} would be told twice ${whenInWords(day)}.`, `${at}/to`),
      );
    return found;
  });
}

function remindersOf(kinds: MessageKinds): string[] {
  return kinds.all().flatMap(({ kind, reminds }) => (reminds ? [kind] : []));
}

function wrongTemplates({ rungs }: LadderContent, documents: DocumentSet, kinds: string[]): Finding[] {
  return rungs.flatMap(({ template }, index) => {
    const messageKind = documents.get<TemplateContent>('template', template)?.messageKind;
    if (messageKind === undefined || kinds.includes(messageKind)) return [];
    const message = `The template "${template}" serves "${messageKind}". A ladder sends: ${kinds.join(', ')}.`;
    return [error('wrong-message-kind', message, `/rungs/${index}/template`)];
  });
}

function error(code: Finding['code'], message: string, at: string): Finding {
  return { severity: 'error', code, message, at };
}
