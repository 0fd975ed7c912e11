import type { ProcurementView } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useFactTitle } from '../documents/useDocuments.js';
import { PlainDate, PlainMoney } from '../fields/Plain.js';
import { StatusTag, Tag } from '../fields/StatusTag.js';
import { WhyButton } from '../fields/WhyButton.js';
import { useWords } from '../strings/useWords.js';
import { Commands } from './Commands.js';
import { useProcurement } from './procurement-context.js';

const Dot = () => <span aria-hidden> · </span>;

interface Props {
  of: ProcurementView;
  /** What stands beside its state. */
  beside?: ReactNode;
}

/** What a procurement is, and how it stands. */
export const InBrief = ({ of: it, beside }: Props) => {
  const t = useWords();
  const category = useFactTitle('category');
  const directorate = useFactTitle('directorate');
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography color="textSecondary">
        {it.reference}
        <Dot />
        {category(it.category)}
        <Dot />
        {directorate(it.directorate)}
        <Dot />
        <PlainMoney value={it.estimatedValueExVat} /> {t('procurement.exVat')}
        <Dot />
        {t('procurement.ledBy', { name: it.lead })}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1, alignItems: 'center' }}>
        <StatusTag group="procurementState" value={it.state} />
        {it.state === 'running' && <StatusTag group="pace" value={it.pace} />}
        {it.stageTargetOn && it.state === 'running' && (
          <Typography variant="body2" component="span">
            {t('procurement.stageBy')} <PlainDate value={it.stageTargetOn} />
          </Typography>
        )}
        {beside}
      </Box>
    </Box>
  );
};

/** What it is, how it stands, and what can be done with it as a whole. */
export const ProcurementHead = () => {
  const t = useWords();
  const { procurement: it, checklist } = useProcurement();
  const { title, decisionId } = checklist.workflow;
  const followed = t('workflow.followed', { title, release: it.workflowRelease });
  const beside = (
    <>
      {it.newByRelease > 0 && (
        <Tag tone="news">{t('procurement.newByRelease', { smart_count: it.newByRelease })}</Tag>
      )}
      <Typography variant="body2" component="span" color="textSecondary">
        {followed}
      </Typography>
      {decisionId && <WhyButton decisionId={decisionId} about={followed} />}
    </>
  );
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 2,
        alignItems: 'flex-start',
        justifyContent: 'space-between',
        mb: 2,
      }}
    >
      <InBrief of={it} beside={beside} />
      <Commands />
    </Box>
  );
};
