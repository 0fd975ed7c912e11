import type { ArgumentView, DocumentKindName } from '@commonweal/wire';
import { useIndicatorOptions } from '../catalogue/useIndicatorOptions.js';
import { useDocumentOptions } from '../documents/useDocuments.js';
import { PickBox } from '../fields/PickBox.js';

interface Props {
  argument: ArgumentView;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** Picks a policy document: `document:indicator` is one of the indicators. */
export const DocumentPicker = (props: Props) => {
  const kind = props.argument.type.slice('document:'.length) as DocumentKindName;
  return kind === 'indicator' ? <IndicatorPicker {...props} /> : <OtherPicker kind={kind} {...props} />;
};

const IndicatorPicker = ({ argument, ...rest }: Props) => (
  <PickBox label={argument.title} required={!argument.optional} options={useIndicatorOptions()} {...rest} />
);

const OtherPicker = ({ argument, kind, ...rest }: Props & { kind: DocumentKindName }) => (
  <PickBox
    label={argument.title}
    required={!argument.optional}
    options={useDocumentOptions(kind)}
    {...rest}
  />
);
