import type { FactContent, FactType, ParameterContent, RuleContent, SubjectKind } from '@commonweal/wire';
import type { RuleSource } from '../evaluate/rule-book.js';

const all: SubjectKind[] = ['procurement', 'contract', 'return'];

export function aFact(title: string, type: FactType, more: Partial<FactContent> = {}): FactContent {
  return { title, type, subjects: ['procurement'], from: 'answer', ...more };
}

function choices(...values: string[]): Partial<FactContent> {
  return { values: values.map((value) => ({ value, title: value.replaceAll('-', ' ') })) };
}

export function aParameter(
  title: string,
  type: ParameterContent['type'],
  more: Partial<ParameterContent> = {},
): ParameterContent {
  return { title, type, selector: 'today', series: [], ...more };
}

/** Two facts of every type, so that facts can be compared with facts. */
export const facts: ReadonlyMap<string, FactContent> = new Map([
  ['category', aFact('the category', 'choice', choices('construction', 'highways', 'ICT'))],
  ['fallback', aFact('the fallback category', 'choice', choices('construction', 'highways', 'ICT'))],
  ['estimatedValueExVat', aFact('the estimated value excluding VAT', 'money')],
  ['estimatedValueIncVat', aFact('the estimated value including VAT', 'money')],
  ['contractMonths', aFact('the length of the contract', 'number', { unit: 'months' })],
  ['noticeDays', aFact('the notice period', 'number', { unit: 'days' })],
  ['contractStartsOn', aFact('the start of the contract', 'date')],
  ['contractEndsOn', aFact('the end of the contract', 'date')],
  ['tupeApplies', aFact('whether TUPE applies', 'yes-no')],
  ['usesVehicles', aFact('vehicles are used', 'yes-no')],
  ['told', aFact('those told of it', 'choices', choices('smes', 'vcses', 'community-groups'))],
  ['invited', aFact('those invited', 'choices', choices('smes', 'vcses', 'community-groups'))],
  ['needStatement', aFact('the statement of need', 'text')],
  ['findings', aFact('the findings', 'text')],
  [
    'returnFirst',
    aFact("whether this is the contract's first return", 'yes-no', { subjects: ['return'], from: 'system' }),
  ],
  ['region', aFact('the region', 'text', { subjects: all })],
]);

export const parameters: ReadonlyMap<string, ParameterContent> = new Map([
  [
    'works-threshold',
    aParameter('the works threshold', 'money', {
      selector: 'commencement',
      series: [
        { from: '2024-01-01', value: 10_000_000, source: 'Notice 2023' },
        { from: '2026-01-01', value: 9_000_000, source: 'Notice 2025' },
      ],
    }),
  ],
  [
    'long-contract',
    aParameter('the length of a long contract', 'number', {
      unit: 'months',
      series: [
        { from: '2025-01-01', value: 12, source: 'Framework, page 9' },
        { from: '2027-01-01', value: 24, source: 'Framework, page 9' },
      ],
    }),
  ],
  [
    'act-in-force',
    aParameter('the day the Act came into force', 'date', {
      series: [{ from: '2020-01-01', value: '2025-02-24', source: 'SI' }],
    }),
  ],
]);

export const nonWorkingDays: ReadonlySet<string> = new Set([
  '2026-04-03',
  '2026-04-06',
  '2026-05-04',
  '2026-12-25',
  '2026-12-28',
]);

export function aRule(more: Partial<RuleContent> = {}): RuleContent {
  return {
    title: 'Apprentices on site',
    subject: 'procurement',
    conditions: { all: [{ fact: 'category', operator: 'equal', value: 'construction' }] },
    effects: [{ effect: 'suggest-indicator', indicator: 'apprenticeships' }],
    basis: { text: 'Suppliers offer apprenticeships.', source: 'Framework, page 4' },
    owner: 'Head of Procurement',
    reviewBy: '2030-01-01',
    examples: [],
    ...more,
  };
}

/** A source with the rules that a test is about. */
export function aSource(
  rules: Record<string, Partial<RuleContent>> = {},
  more: Partial<RuleSource> = {},
): RuleSource {
  const all = new Map(Object.entries(rules).map(([key, rule]) => [key, aRule(rule)]));
  return { rules: all, facts, parameters, nonWorkingDays, ...more };
}
