import { Box, Button, Typography } from '@mui/material';
import type { IndicatorChoiceView } from '@commonweal/wire';
import { useDialog } from '../fields/AskDialog.js';
import { useProcurement } from '../procurements/procurement-context.js';
import { useWords } from '../strings/useWords.js';
import { AddIndicator } from './AddIndicator.js';

/** A row that asks for an own indicator: it is answered by adding one. */
export const Prompt = ({ indicator }: { indicator: IndicatorChoiceView }) => {
  const t = useWords();
  const { checklist } = useProcurement();
  const [isAdding, setAdding] = useDialog();
  return (
    <Box sx={{ my: 1 }}>
      <Typography gutterBottom>{t('indicator.prompt')}</Typography>
      {checklist.may.includes('edit') && (
        <Button size="small" variant="contained" onClick={() => setAdding(true)}>
          {t('indicator.add')}
        </Button>
      )}
      {isAdding && <AddIndicator outcome={indicator.outcomes[0]} onClose={() => setAdding(false)} />}
    </Box>
  );
};
