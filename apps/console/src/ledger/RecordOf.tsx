import type { LedgerEntryView } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { PlainMoment } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWord, useWords } from '../strings/useWords.js';
import { EntryBody } from './EntryBody.js';
import { usePersonName } from './usePersonName.js';

interface Props {
  subjectKind: string;
  subjectId: string;
}

/** Whoever was away, where somebody acted in their place. */
const onBehalf = ({ data }: LedgerEntryView): string | undefined => {
  const { onBehalfOf } = data as { onBehalfOf?: string };
  return onBehalfOf;
};

/** The ledger of one subject, the latest first. */
const RecordOf = ({ subjectKind, subjectId }: Props) => {
  const t = useWords();
  const word = useWord();
  const nameOf = usePersonName();
  const { data, error } = useAnswer(['ledger', subjectKind, subjectId], (house) =>
    house.ledgerOf(subjectKind, subjectId),
  );
  if (error) return <PageFault error={error} />;
  if (!data) return <Waiting />;
  return (
    <Section title={t('ledger.record')} hint={t('ledger.recordHint')}>
      <Box component="ol" reversed sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((entry) => (
          <Box
            component="li"
            key={entry.id}
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '220px minmax(0, 1fr)' },
              columnGap: 2,
              py: 1.25,
              borderTop: 1,
              borderColor: 'divider',
            }}
          >
            <Box>
              <Typography sx={{ fontWeight: 600 }}>{word('action', entry.action)}</Typography>
              <Typography variant="body2" color="textSecondary">
                {entry.actor ?? nameOf(entry.actorId)}
                {onBehalf(entry) && ` ${t('ledger.onBehalfOf', { name: nameOf(onBehalf(entry)) })}`}
                <br />
                <PlainMoment value={entry.at} />
              </Typography>
            </Box>
            <EntryBody entry={entry} />
          </Box>
        ))}
      </Box>
    </Section>
  );
};

export default RecordOf;
