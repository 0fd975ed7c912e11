import { Typography } from '@mui/material';
import { useWatch } from 'react-hook-form';
import { LineInput, LongTextInput, MoneyInput, NumberInput, YesNoInput } from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { useWords } from '../strings/useWords.js';

const One = ({ of, heading }: { of: 'panel' | 'board'; heading: string }) => {
  const t = useWords();
  return (
    <>
      <Typography variant="h3" sx={{ mt: 1 }}>
        {heading}
      </Typography>
      <FormGrid>
        <LineInput source={`${of}.title`} label={t('council.panelTitle')} required />
        <NumberInput source={`${of}.quorum`} label={t('council.quorum')} required />
        <Wide>
          <LongTextInput source={`${of}.remit`} label={t('council.remit')} required />
        </Wide>
        <NumberInput source={`${of}.papersDays`} label={t('council.papersDays')} required />
        {of === 'board' && <MoneyInput source="board.from" label={t('council.from')} required />}
      </FormGrid>
    </>
  );
};

/** The panel, and a board above it where there is one. */
export const PanelsInputs = () => {
  const t = useWords();
  const hasBoard = useWatch({ name: 'hasBoard' }) as boolean | undefined;
  return (
    <>
      <Typography variant="body2" color="textSecondary">
        {t('council.seatsLater')}
      </Typography>
      <One of="panel" heading={t('council.panel')} />
      <YesNoInput source="hasBoard" label={t('council.hasBoard')} required />
      {hasBoard && <One of="board" heading={t('council.board')} />}
    </>
  );
};
