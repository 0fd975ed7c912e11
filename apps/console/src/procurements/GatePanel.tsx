import type { GateView, RulingView } from '@commonweal/wire';
import { Box, Button, Typography } from '@mui/material';
import { useCommand } from '../api/useCommand.js';
import { AskDialog, useDialog } from '../fields/AskDialog.js';
import { ChoiceInput, LongTextInput } from '../fields/FactInput.js';
import { PlainMoment } from '../fields/Plain.js';
import { Prose } from '../fields/Prose.js';
import { Section } from '../fields/Section.js';
import { StatusTag } from '../fields/StatusTag.js';
import { useWord, useWords } from '../strings/useWords.js';
import { useProcurement } from './procurement-context.js';

const Ruling = ({ ruling }: { ruling: RulingView }) => {
  const t = useWords();
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
      <StatusTag group="ruling" value={ruling.ruling} />
      <Prose text={ruling.reason} />
      <Typography variant="body2" color="textSecondary">
        {t('procurement.gate.recordedBy', { name: ruling.by, panel: ruling.panel })}{' '}
        <PlainMoment value={ruling.at} />
      </Typography>
    </Box>
  );
};

const RulingDialog = ({ gate, onClose }: { gate: GateView; onClose: () => void }) => {
  const t = useWords();
  const word = useWord();
  const { procurement } = useProcurement();
  const { run, busy } = useCommand();
  const values = ['approve', 'defer', 'reject'].map((value) => ({ value, title: word('ruling', value) }));
  return (
    <AskDialog
      title={gate.title}
      text={<Prose text={gate.guidance} />}
      confirm={t('procurement.gate.record')}
      busy={busy}
      onClose={onClose}
      onDo={(given) =>
        run({
          do: (house) =>
            house.rule(
              procurement.id,
              { ruling: given['ruling'], reason: given['reason'] ?? '' },
              procurement.version,
            ),
          said: 'procurement.gate.recorded',
        })
      }
    >
      <ChoiceInput source="ruling" label={t('procurement.gate.ruling')} values={values} required />
      <LongTextInput source="reason" label={t('field.reason')} help={t('field.reasonHelp')} required />
    </AskDialog>
  );
};

/** The gate at the end of a stage: how it stands, what was ruled, and, for the panel, the form to rule. */
export const GatePanel = ({ gate, isCurrent }: { gate: GateView; isCurrent: boolean }) => {
  const t = useWords();
  const { checklist } = useProcurement();
  const [isOpen, setOpen] = useDialog();
  const mayRule = isCurrent && checklist.may.includes('rule');
  return (
    <Section
      title={`${t('procurement.gate.title')}: ${gate.title}`}
      aside={<StatusTag group="gate" value={gate.state} />}
      hint={gate.panel}
    >
      <Prose text={gate.guidance} />
      {mayRule && (
        <Button variant="contained" onClick={() => setOpen(true)} sx={{ my: 1 }}>
          {t('procurement.gate.rule')}
        </Button>
      )}
      {gate.rulings.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0 }}>
          {gate.rulings.map((ruling) => (
            <Ruling key={ruling.at} ruling={ruling} />
          ))}
        </Box>
      )}
      {isOpen && <RulingDialog gate={gate} onClose={() => setOpen(false)} />}
    </Section>
  );
};
