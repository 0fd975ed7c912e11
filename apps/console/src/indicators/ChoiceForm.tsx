import type { ChoiceWord, IndicatorChoiceView } from '@commonweal/wire';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useCommand } from '../api/useCommand.js';
import { FactBox } from '../fields/FactBox.js';
import { type Option, RadioBox } from '../fields/RadioBox.js';
import { useProcurement } from '../procurements/procurement-context.js';
import { useWord, useWords } from '../strings/useWords.js';

const choices: ChoiceWord[] = ['award-criterion', 'performance-obligation', 'both', 'not-appropriate'];

export function useChoiceOptions(): Option[] {
  const word = useWord();
  return choices.map((value) => ({ value, title: word('choice', value) }));
}

/** Award criterion, performance obligation, both, or not appropriate with the reason. */
export const ChoiceForm = ({ indicator, onDone }: { indicator: IndicatorChoiceView; onDone: () => void }) => {
  const t = useWords();
  const all = useChoiceOptions();
  const options = indicator.placeholder ? all.slice(3) : all;
  const { procurement } = useProcurement();
  const { run, busy } = useCommand();
  const [choice, setChoice] = useState<string | undefined>(indicator.choice);
  const [reason, setReason] = useState(indicator.reason ?? '');
  const [fault, setFault] = useState<string>();
  const shown = (it?: IndicatorChoiceView) => ({
    choice: it?.choice && options.find(({ value }) => value === it.choice)?.title,
    reason: it?.reason,
    by: it?.by,
  });
  const save = async () => {
    const outcome = await run({
      do: (house) =>
        house.chooseIndicator(
          procurement.id,
          indicator.id,
          { choice: choice as ChoiceWord, reason: reason || undefined },
          indicator.version,
        ),
      said: 'indicator.saved',
      began: shown(indicator),
      readAgain: async (house) => {
        const all = await house.indicatorChoices(procurement.id);
        return shown(all.find((one) => one.id === indicator.id));
      },
    });
    if (outcome.done) return onDone();
    setFault((outcome.errors['reason'] ?? outcome.errors['choice']) as string | undefined);
  };
  return (
    <Box sx={{ mt: 1 }}>
      <RadioBox row label={t('indicator.becomes')} options={options} value={choice} onChange={setChoice} />
      {choice && (
        <Box sx={{ maxWidth: 640, mt: 1 }}>
          <FactBox
            fact={{ type: 'text' }}
            label={t(choice === 'not-appropriate' ? 'indicator.reasonWanted' : 'indicator.reasonOptional')}
            required={choice === 'not-appropriate'}
            value={reason}
            error={fault}
            onChange={(typed) => setReason((typed as string | null) ?? '')}
          />
          <Button variant="contained" size="small" loading={busy} onClick={() => void save()} sx={{ mt: 1 }}>
            {t('indicator.save')}
          </Button>
        </Box>
      )}
    </Box>
  );
};
