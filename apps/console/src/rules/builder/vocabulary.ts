import type { FactContent, OperatorDescription, ParameterContent, SubjectKind } from '@commonweal/wire';
import { createContext, useContext, useMemo } from 'react';
import { useDocuments, usePolicyKinds } from '../../documents/useDocuments.js';

export interface Term {
  /** `category`, or `parameter:works-threshold`. */
  name: string;
  title: string;
  type: string;
  unit?: string;
  values?: { value: string; title: string }[];
  from: 'answer' | 'system' | 'parameter';
}

/** What a rule about a subject can speak of. */
export interface Vocabulary {
  facts: Term[];
  parameters: Term[];
  operators: OperatorDescription[];
}

export const VocabularyContext = createContext<Vocabulary>({ facts: [], parameters: [], operators: [] });
export const useVocabulary = () => useContext(VocabularyContext);

const factTerm = (name: string, { title, type, unit, values, from }: FactContent): Term => ({
  name,
  title,
  type,
  unit,
  values,
  from,
});
const parameterTerm = (key: string, { title, type, unit }: ParameterContent): Term => ({
  name: `parameter:${key}`,
  title,
  type,
  unit,
  from: 'parameter',
});

/** Facts of the subject, parameters and operators; undefined until all have come. */
export function useVocabularyOf(subject: SubjectKind | undefined): Vocabulary | undefined {
  const facts = useDocuments('fact');
  const parameters = useDocuments('parameter');
  const kinds = usePolicyKinds();
  return useMemo(() => {
    if (!kinds || !facts.length) return undefined;
    const known = facts.map(({ key, content }) => [key, content as unknown as FactContent] as const);
    return {
      facts: known
        .filter(([, fact]) => !subject || fact.subjects.includes(subject))
        .map(([key, fact]) => factTerm(key, fact)),
      parameters: parameters.map(({ key, content }) =>
        parameterTerm(key, content as unknown as ParameterContent),
      ),
      operators: kinds.operators,
    };
  }, [facts, parameters, kinds, subject]);
}

export const operatorsFor = ({ operators }: Vocabulary, type: string | undefined) =>
  operators.filter(({ types }) => !type || types.includes(type));

/** Where a value has another shape than its operator wants, a beginning of the right one; else the value. */
export function shaped(
  value: unknown,
  shape: OperatorDescription['value'] | undefined,
  type: string | undefined,
): unknown {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  switch (shape) {
    case 'several':
      return Array.isArray(value) ? value : isGiven(value) ? [value] : [];
    case 'pair':
      return Array.isArray(value) && value.length === 2 ? value : [first ?? '', ''];
    case 'days':
      return typeof first === 'number' && Number.isInteger(first) ? first : 30;
    case 'yes-no':
    case 'none':
      return typeof first === 'boolean' ? first : true;
    default:
      return typeof first === 'object' || first === undefined ? '' : fits(first, type) ? first : '';
  }
}

const isGiven = (value: unknown) => value !== '' && value !== undefined && value !== null;
const fits = (value: unknown, type: string | undefined) =>
  (type === 'yes-no') === (typeof value === 'boolean') || value === '';

/** The type of what stands at the right: one choice, where the fact holds several. */
export const rightType = ({ type }: Term) => (type === 'choices' ? 'choice' : type);
