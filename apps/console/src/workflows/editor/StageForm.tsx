import type { Gate } from '@commonweal/wire';
import { Box, FormControlLabel, Switch, Typography } from '@mui/material';
import { useFormContext, useWatch } from 'react-hook-form';
import { useDocumentOptions } from '../../documents/useDocuments.js';
import { ChoiceInput, LineInput, LongTextInput, NumberInput } from '../../fields/FactInput.js';
import { FormGrid, Wide } from '../../fields/FormGrid.js';
import { useWords } from '../../strings/useWords.js';
import { KeyLine } from './KeyLine.js';

const GateFields = ({ at }: { at: string }) => {
  const t = useWords();
  const { setValue } = useFormContext();
  const gate = useWatch({ name: `${at}.gate` }) as Gate | null | undefined;
  const panels = useDocumentOptions('panel');
  const toggle = (on: boolean) =>
    setValue(`${at}.gate`, on ? { title: '', panel: panels[0]?.value ?? '', guidance: '' } : undefined, {
      shouldDirty: true,
    });
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="h3">{t('workflow.gate')}</Typography>
      <FormControlLabel
        label={t('workflow.hasGate')}
        control={<Switch checked={!!gate} onChange={(_, on) => toggle(on)} />}
      />
      {gate && (
        <FormGrid>
          <LineInput source={`${at}.gate.title`} label={t('workflow.gateTitle')} required />
          <ChoiceInput source={`${at}.gate.panel`} label={t('workflow.panel')} values={panels} required />
          <Wide>
            <LongTextInput source={`${at}.gate.guidance`} label={t('workflow.gateGuidance')} required />
          </Wide>
        </FormGrid>
      )}
    </Box>
  );
};

/** A stage and the gate at its end. */
export const StageForm = ({ at, isNew }: { at: string; isNew: boolean }) => {
  const t = useWords();
  return (
    <>
      <FormGrid>
        <Wide>
          <LineInput source={`${at}.title`} label={t('document.titleField')} required />
          <KeyLine at={at} what="stage" isNew={isNew} />
        </Wide>
        <NumberInput source={`${at}.targetDays`} label={t('document.targetDaysField')} required />
        <Wide>
          <LongTextInput source={`${at}.guidance`} label={t('document.guidance')} required />
        </Wide>
      </FormGrid>
      <GateFields at={at} />
    </>
  );
};
