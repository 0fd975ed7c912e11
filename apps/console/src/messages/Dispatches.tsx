import type { DispatchView } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { Particulars } from '../fields/Particulars.js';
import { PlainMoment } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { StatusTag } from '../fields/StatusTag.js';
import { useWords } from '../strings/useWords.js';

const Dispatch = ({ it }: { it: DispatchView }) => {
  const t = useWords();
  return (
    <Box component="li" sx={{ py: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
        <Typography variant="h3" component="h3">
          {it.subject}
        </Typography>
        <StatusTag group="messageState" value={it.state} />
      </Box>
      <Particulars
        columns={1}
        of={[
          [t('message.startedAt'), <PlainMoment key="started" value={it.startedAt} />],
          [t('message.finishedAt'), it.finishedAt && <PlainMoment value={it.finishedAt} />],
          [t('message.provider'), it.provider],
          [t('message.answer'), it.answer],
        ]}
      />
      {it.messages > 1 && (
        <Typography variant="body2">{t('message.inOne', { smart_count: it.messages })}</Typography>
      )}
      <details>
        <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main', fontWeight: 600, py: 0.5 }}>
          {t('message.text')}
        </Box>
        <Box
          sx={{
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
            bgcolor: 'background.default',
            p: 2,
            borderRadius: 1,
            maxWidth: 720,
          }}
        >
          {it.text}
        </Box>
      </details>
    </Box>
  );
};

/** Each attempt to send the message, with what became of it. */
export const Dispatches = ({ of }: { of: DispatchView[] }) => {
  const t = useWords();
  return (
    <Section title={t('message.dispatches')} hint={t('message.dispatchesHint')}>
      {!of.length && <Typography color="textSecondary">{t('message.noDispatch')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {of.map((it) => (
          <Dispatch key={it.id} it={it} />
        ))}
      </Box>
    </Section>
  );
};
