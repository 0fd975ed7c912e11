import type { NoticeView } from '@commonweal/wire';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useNotify } from 'react-admin';
import { useState } from 'react';
import { dayInWords } from '../../fields/moments.js';
import { Particulars } from '../../fields/Particulars.js';
import { PlainDate } from '../../fields/Plain.js';
import { Section } from '../../fields/Section.js';
import { Tag } from '../../fields/StatusTag.js';
import { session } from '../../session/session.js';
import { useWords } from '../../strings/useWords.js';
import { Counting } from './Counting.js';
import { NoticeDialog } from './NoticeDialog.js';

const State = ({ notice: { publishedOn, notNeeded } }: { notice: NoticeView }) => {
  const t = useWords();
  if (publishedOn) return <Tag tone="good">{t('award.notice.published')}</Tag>;
  return <Tag>{t(notNeeded ? 'award.notice.notNeeded' : 'award.notice.open')}</Tag>;
};

const Standstill = ({ endsOn, isOver }: { endsOn: string; isOver: boolean }) => {
  const t = useWords();
  return (
    <Alert severity={isOver ? 'success' : 'warning'} role={undefined} sx={{ mb: 2 }}>
      {t(isOver ? 'award.notice.over' : 'award.notice.standstill')} <strong>{dayInWords(endsOn)}</strong>.
    </Alert>
  );
};

const Paste = ({ text }: { text: string }) => {
  const t = useWords();
  const notify = useNotify();
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    notify(t('award.notice.copied'));
  };
  return (
    <Box sx={{ mt: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography variant="h3">{t('award.notice.paste')}</Typography>
        <Button size="small" onClick={() => void copy()}>
          {t('award.notice.copy')}
        </Button>
      </Box>
      <Box
        sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', bgcolor: '#f3f6f6', p: 2, borderRadius: 1 }}
      >
        {text}
      </Box>
    </Box>
  );
};

/** One notice. */
export const Notice = ({ procurementId, notice }: { procurementId: string; notice: NoticeView }) => {
  const t = useWords();
  const [asked, setAsked] = useState<'published' | 'not-needed'>();
  const mayRecord = session().roles.includes('lead');
  const isRecorded = notice.version > 0;
  const buttons = mayRecord && (
    <>
      <Button variant={isRecorded ? 'text' : 'outlined'} onClick={() => setAsked('published')}>
        {t(isRecorded ? 'award.notice.again' : 'award.notice.record')}
      </Button>
      {!isRecorded && (
        <Button onClick={() => setAsked('not-needed')}>{t('award.notice.recordNotNeeded')}</Button>
      )}
    </>
  );
  return (
    <Section
      title={`${notice.code}: ${notice.title}`}
      aside={buttons}
      hint={`${notice.guidance} (${notice.basis})`}
    >
      {notice.standstillEndsOn && (
        <Standstill endsOn={notice.standstillEndsOn} isOver={notice.isStandstillOver} />
      )}
      {notice.heldBecause && (
        <Alert severity="warning" role={undefined} sx={{ mb: 2 }}>
          {t('award.notice.held', { why: notice.heldBecause })}
        </Alert>
      )}
      <State notice={notice} />
      <Particulars
        columns={1}
        of={[
          [t('award.notice.due'), notice.dueOn && <PlainDate value={notice.dueOn} />],
          [t('award.notice.day'), notice.publishedOn && <PlainDate value={notice.publishedOn} />],
          [t('award.notice.evidence'), notice.evidence],
          [t('award.notice.why'), notice.notNeeded],
          [t('award.notice.by'), notice.by],
        ]}
      />
      {notice.beginsStandstill && <Counting procurementId={procurementId} notice={notice} />}
      <Paste text={notice.text} />
      {asked && (
        <NoticeDialog
          procurementId={procurementId}
          notice={notice}
          isNeeded={asked === 'published'}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Section>
  );
};
