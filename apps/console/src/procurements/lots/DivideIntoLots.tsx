import { Button } from '@mui/material';
import { useAnswer } from '../../api/useAnswer.js';
import { useDialog } from '../../fields/AskDialog.js';
import { useWords } from '../../strings/useWords.js';
import { useProcurement } from '../procurement-context.js';
import { LotDialog } from './LotDialog.js';

/** The first step from one lot, which nobody sees, to several. */
export const DivideIntoLots = () => {
  const t = useWords();
  const { procurement, checklist } = useProcurement();
  const [isOpen, setOpen] = useDialog();
  const lots = useAnswer(['lots', procurement.id], (house) => house.lots(procurement.id)).data;
  if (lots?.length !== 1 || !checklist.may.includes('edit')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('procurement.lot.divide')}</Button>
      {isOpen && (
        <LotDialog
          title={t('procurement.lot.divide')}
          text={t('procurement.lot.divideText')}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
};
