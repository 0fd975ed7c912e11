import type { DocumentKind, DocumentSet, Finding } from '@commonweal/documents';
import { TermContent } from '@commonweal/wire';

/** The document kind `term`: a word of the trade, explained where it stands. */
export const termKind: DocumentKind<TermContent> = {
  kind: 'term',
  title: 'Term',
  plural: 'Terms',
  content: TermContent,
  english: ({ title = '…', definition = '', source }: Partial<TermContent>) =>
    `${title}: ${definition}${source ? ` (${source})` : ''}`,
  references: () => [],
  check: explainedTwice,
};

/** A word that two terms explain would say one thing here and another there. */
function explainedTwice(key: string, term: TermContent, documents: DocumentSet): Finding[] {
  const own = new Set(formsOf(term));
  return [...documents.all<TermContent>('term')].flatMap(([other, it]) => {
    const shared = other === key ? [] : formsOf(it).filter((form) => own.has(form));
    return shared.map((form): Finding => ({
      severity: 'error',
      code: 'explained-twice',
      message: `“${form}” is explained by “${it.title}” too. Take it from one of them.`,
      at: '/forms',
    }));
  });
}

const formsOf = ({ title, forms = [] }: TermContent) =>
  [title, ...forms].map((form) => form.trim().toLowerCase());
