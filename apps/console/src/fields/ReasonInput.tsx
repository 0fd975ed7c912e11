import type { InputProps } from 'react-admin';
import { useWords } from '../strings/useWords.js';
import { LongTextInput } from './FactInput.js';

/** Why somebody decides as they do; the record keeps it. */
export const ReasonInput = ({ validate }: Pick<InputProps, 'validate'>) => {
  const t = useWords();
  return (
    <LongTextInput
      source="reason"
      label={t('field.reason')}
      help={t('field.reasonHelp')}
      required
      validate={validate}
    />
  );
};
