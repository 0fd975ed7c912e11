import type { DuplicatePair, SupplierView } from '@commonweal/wire';
import { AskButton } from '../fields/AskButton.js';
import { LongTextInput } from '../fields/FactInput.js';
import { useWords } from '../strings/useWords.js';

interface Props {
  first: Pick<SupplierView, 'id' | 'name'>;
  second: Pick<SupplierView, 'id' | 'name'>;
  onDone?: () => void;
}

/** These are two suppliers: the pair is not offered any more. */
export const TwoSuppliersButton = ({ first, second, onDone }: Props) => {
  const t = useWords();
  const names = { first: first.name, second: second.name };
  return (
    <AskButton
      size="small"
      label={t('merge.areTwo')}
      about={t('merge.areTwoAbout', names)}
      text={t('merge.areTwoText', names)}
      onDone={onDone}
      command={({ reason }) => ({
        do: (house) =>
          house.areTwoSuppliers({ firstId: first.id, secondId: second.id, reason: String(reason ?? '') }),
        said: 'merge.areTwoDone',
      })}
    >
      <LongTextInput source="reason" label={t('field.reason')} help={t('field.reasonHelp')} required />
    </AskButton>
  );
};

/** The pair is offered again. */
export const UndoTwoSuppliers = ({ of: { first, second } }: { of: DuplicatePair }) => {
  const t = useWords();
  const names = { first: first.name, second: second.name };
  return (
    <AskButton
      size="small"
      label={t('merge.undo')}
      about={t('merge.undoAbout', names)}
      text={t('merge.undoText', names)}
      command={({ reason }) => ({
        do: (house) =>
          house.areOneAgain({ firstId: first.id, secondId: second.id, reason: String(reason ?? '') }),
        said: 'merge.undone',
      })}
    >
      <LongTextInput source="reason" label={t('field.reason')} help={t('field.reasonHelp')} required />
    </AskButton>
  );
};
