import type { GateView } from '@commonweal/wire';
import { Box, Button, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCommand } from '../api/useCommand.js';
import { AskDialog, useDialog } from '../fields/AskDialog.js';
import { Prose } from '../fields/Prose.js';
import { Section } from '../fields/Section.js';
import { StatusTag } from '../fields/StatusTag.js';
import { RulingInputs, rulingOf } from '../panels/RulingInputs.js';
import { RulingText } from '../panels/RulingText.js';
import { useWords } from '../strings/useWords.js';
import { useProcurement } from './procurement-context.js';
import { SubmitToPanel } from './SubmitToPanel.js';

const RulingDialog = ({ gate, onClose }: { gate: GateView; onClose: () => void }) => {
  const t = useWords();
  const { procurement } = useProcurement();
  const { run, busy } = useCommand();
  return (
    <AskDialog
      title={gate.title}
      text={<Prose text={gate.guidance} />}
      confirm={t('procurement.gate.record')}
      busy={busy}
      width="md"
      onClose={onClose}
      onDo={(given) =>
        run({
          do: (house) => house.rule(procurement.id, rulingOf(given), procurement.version),
          said: 'procurement.gate.recorded',
        })
      }
    >
      <RulingInputs />
    </AskDialog>
  );
};

/** The gate at the end of a stage: how it stands, what was ruled, and the way to its panel. */
export const GatePanel = ({ gate, isCurrent }: { gate: GateView; isCurrent: boolean }) => {
  const t = useWords();
  const { checklist } = useProcurement();
  const [isRuling, setRuling] = useDialog();
  const [isSubmitting, setSubmitting] = useDialog();
  const may = (what: string) => isCurrent && checklist.may.includes(what);
  return (
    <Section
      title={`${t('procurement.gate.title')}: ${gate.title}`}
      aside={<StatusTag group="gate" value={gate.state} />}
      hint={gate.panel}
    >
      <Prose text={gate.guidance} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 1 }}>
        {may('present') && (
          <Button variant="contained" onClick={() => setSubmitting(true)}>
            {t('panel.submit')}
          </Button>
        )}
        {may('rule') && (
          <Button variant="contained" onClick={() => setRuling(true)}>
            {t('procurement.gate.rule')}
          </Button>
        )}
        {gate.itemId && (
          <MuiLink component={Link} to={`/panel-items/${gate.itemId}/show`} sx={{ fontWeight: 600 }}>
            {t('panel.submitted')} {t('panel.before')}
          </MuiLink>
        )}
      </Box>
      {gate.rulings.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0 }}>
          {gate.rulings.map((ruling) => (
            <Box component="li" key={ruling.at} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
              <RulingText ruling={ruling} withLink />
            </Box>
          ))}
        </Box>
      )}
      {isRuling && <RulingDialog gate={gate} onClose={() => setRuling(false)} />}
      {isSubmitting && <SubmitToPanel gate={gate} onClose={() => setSubmitting(false)} />}
    </Section>
  );
};
