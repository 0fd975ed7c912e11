import Redo from '@mui/icons-material/Redo';
import Undo from '@mui/icons-material/Undo';
import { Typography } from '@mui/material';
import { ActButton } from '../../fields/ActButton.js';
import { useWords } from '../../strings/useWords.js';
import { useSteps } from './WithHistory.js';

/** One step back or forth in the whole form. */
export const StepButtons = () => {
  const t = useWords();
  const { undo, redo, said } = useSteps();
  return (
    <>
      <ActButton icon={<Undo />} words={t('change.undo')} act={undo} keys="Control+Z" />
      <ActButton icon={<Redo />} words={t('change.redo')} act={redo} keys="Control+Shift+Z" />
      <Typography role="status" variant="body2" sx={{ fontWeight: 600, alignSelf: 'center' }}>
        {said}
      </Typography>
    </>
  );
};
