import type { TermView } from '@commonweal/wire';

type Term = Pick<TermView, 'key' | 'title' | 'forms' | 'definition'>;

/** A piece of a text; one with a term is explained. */
interface Piece<T> {
  text: string;
  term?: T;
}

const expressions = new WeakMap<readonly Term[], { pattern: RegExp; byForm: Map<string, Term> }>();

/** A text in pieces: each term is explained where it first stands, the longest form of it that fits. */
export function termsIn<T extends Term>(text: string, terms: readonly T[]): Piece<T>[] {
  if (terms.length === 0 || !text) return [{ text }];
  const { pattern, byForm } = expressionOf(terms);
  const pieces: Piece<T>[] = [];
  const explained = new Set<string>();
  let from = 0;
  for (const found of text.matchAll(pattern)) {
    const term = byForm.get(found[0].toLowerCase()) as T | undefined;
    if (!term || explained.has(term.key)) continue;
    explained.add(term.key);
    if (found.index > from) pieces.push({ text: text.slice(from, found.index) });
    pieces.push({ text: found[0], term });
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

function expressionOf(terms: readonly Term[]) {
  const known = expressions.get(terms);
  if (known) return known;
  const byForm = new Map<string, Term>();
  for (const term of terms)
    for (const form of [term.title, ...(term.forms ?? [])]) byForm.set(form.trim().toLowerCase(), term);
  const forms = [...byForm.keys()].filter(Boolean).sort((a, b) => b.length - a.length);
  const escaped = forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const made = {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
    byForm,
  };
  expressions.set(terms, made);
  return made;
}
