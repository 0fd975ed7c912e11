import { valueInWords } from '@commonweal/rules';
import type { FactContent, PackLine } from '@commonweal/wire';
import type { Dossier } from '../dossier/dossier.js';

/** What the panel wants to read first, word for word: also that nobody answered. */
export function statementLines(dossier: Dossier, statements: readonly string[]): PackLine[] {
  return statements.map((fact) => ({
    label: titleOf(fact, dossier),
    text: answerIn(fact, dossier) ?? 'Nobody has answered this.',
  }));
}

/** Everything else that was answered. */
export function factLines(dossier: Dossier, statements: readonly string[]): PackLine[] {
  return [...dossier.answers.keys()].flatMap((fact) => {
    const text = statements.includes(fact) ? undefined : answerIn(fact, dossier);
    return text ? [{ label: titleOf(fact, dossier), text }] : [];
  });
}

const titleOf = (fact: string, { documents }: Dossier) =>
  documents.get<FactContent>('fact', fact)?.title ?? fact;

function answerIn(name: string, { answers, documents }: Dossier): string | undefined {
  const value: unknown = answers.get(name)?.value ?? undefined;
  const fact = documents.get<FactContent>('fact', name);
  if (value === undefined || !fact) return undefined;
  if (typeof value === 'string' && fact.type === 'text') return value;
  const { type, unit, values } = fact;
  return valueInWords(value, { type, unit, values: values && [...values] });
}
