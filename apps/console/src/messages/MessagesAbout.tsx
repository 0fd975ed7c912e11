import { Typography } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { Rows } from '../fields/Rows.js';
import { Section } from '../fields/Section.js';
import { mayRead } from '../session/may-read.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { useMessageColumns } from './useMessageColumns.js';

/** The messages about one thing, whatever became of them. */
export const MessagesAbout = ({ subjectId, title }: { subjectId: string; title?: string }) => {
  const t = useWords();
  const columns = useMessageColumns({ withSubject: false });
  const isTheirs = mayRead('messages');
  const { data, error } = useAnswer(['messages', subjectId], (house) => house.messagesAbout(subjectId), {
    enabled: isTheirs,
  });
  if (!isTheirs) return null;
  return (
    <Section title={title ?? t('message.title')}>
      {error && <PageFault error={error} />}
      {!data && !error && <Waiting lines={2} />}
      {data?.length === 0 && <Typography color="textSecondary">{t('message.noneAbout')}</Typography>}
      {!!data?.length && <Rows of={data} columns={columns} label={t('message.title')} />}
    </Section>
  );
};
