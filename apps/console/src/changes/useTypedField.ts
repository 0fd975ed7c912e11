import type { ParameterContent } from '@commonweal/wire';
import { useDocuments, useFacts } from '../documents/useDocuments.js';
import type { TypedField } from '../fields/lines-of.js';
import { useWordOptions } from '../fields/useWordOptions.js';

const verdicts = ['applies', 'does-not-apply', 'cannot-decide'];

/** What is known of the fields of a document: facts of the vocabulary, verdicts, the values of a parameter. */
export function useTypedField({ kind, key }: { kind: string; key: string }): TypedField {
  const facts = useFacts();
  const parameter = useDocuments('parameter').find((one) => kind === 'parameter' && one.key === key);
  const values = useWordOptions()('verdict', verdicts);
  return (name) => {
    if (name === 'expect') return { type: 'choice', values };
    if (name === 'value') return parameter?.content as ParameterContent | undefined;
    return facts.get(name);
  };
}
