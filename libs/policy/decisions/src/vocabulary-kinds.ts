import type { DocumentKind, Finding } from '@commonweal/documents';
import { factValueProblem, valueInWords } from '@commonweal/rules';
import { FactContent, ParameterContent, type ParameterValue } from '@commonweal/wire';

/** The document kind `fact`: its key is the name of the fact. */
export const factKind: DocumentKind<FactContent> = {
  kind: 'fact',
  title: 'Fact',
  plural: 'Facts',
  content: FactContent,
  english: ({ title, type, question, from }) =>
    `${title}: ${type}, ${from === 'system' ? 'derived by the system' : `answered to “${question ?? '…'}”`}.`,
  choices: ({ values = [] }) => values,
  references: () => [],
  check: (_key, { type, values = [], from, question }) => {
    const findings: Finding[] = [];
    const report = (code: Finding['code'], message: string, at: string) =>
      findings.push({ severity: 'error', code, message, at });
    const chosen = type === 'choice' || type === 'choices';
    if (chosen && values.length < 2 && from === 'answer')
      report('no-values', 'A choice needs at least two values.', '/values');
    if (!chosen && values.length > 0)
      report('needless-values', `Only a choice has values, not a ${type}.`, '/values');
    if (new Set(values.map(({ value }) => value)).size < values.length) {
      report('value-twice', 'Each value stands once.', '/values');
    }
    if (from === 'answer' && !question)
      report('no-question', 'A fact that people answer needs its question.', '/question');
    return findings;
  },
};

/** "£100,000 from 1 January 2026". */
function stepInWords(
  { from, value }: Pick<ParameterValue, 'from' | 'value'>,
  { type = 'text', unit }: Pick<Partial<ParameterContent>, 'type' | 'unit'>,
): string {
  return `${valueInWords(value, { type, unit })} from ${valueInWords(from, { type: 'date' })}`;
}

/** The document kind `parameter`. */
export const parameterKind: DocumentKind<ParameterContent> = {
  kind: 'parameter',
  title: 'Parameter',
  plural: 'Parameters',
  content: ParameterContent,
  english: ({ title, type, unit, series }: Partial<ParameterContent>) =>
    `${title ?? '…'}: ${(series ?? []).map((one) => stepInWords(one, { type, unit })).join(', ')}.`,
  references: ({ names, series = [] }: Partial<ParameterContent>) =>
    names ? series.map(({ value }) => ({ kind: names, key: String(value) })) : [],
  sources: ({ type, unit, series = [] }) =>
    series.map(({ source, checkedOn, ...one }) => ({
      what: stepInWords(one, { type, unit }),
      source,
      checkedOn,
    })),
  check: (_key, { type, series }) => {
    const findings: Finding[] = series.flatMap(({ value }, i) => {
      const fault = factValueProblem({ type }, value);
      if (!fault) return [];
      return [
        { severity: 'error', code: 'wrong-value', message: `The value ${fault}.`, at: `/series/${i}/value` },
      ];
    });
    if (series.length === 0) {
      findings.push({
        severity: 'error',
        code: 'no-value',
        message: 'A parameter needs at least one value.',
        at: '/series',
      });
    }
    const unordered = series.findIndex(({ from }, i) => i > 0 && from <= (series[i - 1]?.from ?? ''));
    if (unordered > 0) {
      const message = 'Values stand earliest first, each with a day of its own.';
      findings.push({ severity: 'error', code: 'out-of-order', message, at: `/series/${unordered}/from` });
    }
    return findings;
  },
};
