import type { ArgumentView, DocumentKindName } from '@commonweal/wire';
import { useDocumentOptions } from '../documents/useDocuments.js';
import { PickBox } from '../fields/PickBox.js';

interface Props {
  argument: ArgumentView;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** Picks a policy document: `document:indicator` is one of the indicators. */
export const DocumentPicker = ({ argument, ...rest }: Props) => {
  const options = useDocumentOptions(argument.type.slice('document:'.length) as DocumentKindName);
  return <PickBox label={argument.title} required={!argument.optional} options={options} {...rest} />;
};
