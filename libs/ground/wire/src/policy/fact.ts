import { Choice, Choices, Flag, LongText, ListOf, Text } from '../fields.js';
import { subjectKinds, type SubjectKind } from './subject.js';

export const factTypes = ['text', 'number', 'money', 'date', 'yes-no', 'choice', 'choices'] as const;
export type FactType = (typeof factTypes)[number];

export class FactValue {
  @Text('What is stored and compared.', { max: 80 })
  value: string;

  @Text('What people see.')
  title: string;
}

/** The document kind `fact`: something known about a procurement, contract or return. Its key is the fact's name. */
export class FactContent {
  @Text('Name of the fact as it stands in sentences, for example "the estimated value excluding VAT".')
  title: string;

  @Choice(factTypes, 'Type. A published fact never changes its type: make a new one instead.')
  type: FactType;

  @Choices(subjectKinds, 'What the fact is known about.')
  subjects: SubjectKind[];

  @Choice(['answer', 'system'], 'Answered by people, or derived by the system.')
  from: 'answer' | 'system';

  @Text('The question on the form; facts that people answer have one.', { optional: true })
  question?: string;

  @LongText('Help beneath the question.', { optional: true })
  help?: string;

  @Text('Unit of a number, for example "months".', { optional: true, max: 40 })
  unit?: string;

  @ListOf(() => FactValue, 'Allowed values of a choice.', { optional: true })
  values?: FactValue[];

  @Flag('No longer offered to new rules and forms.', { optional: true })
  retired?: boolean;
}
