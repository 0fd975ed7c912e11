import type { DiscussedKind } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { useEffect } from 'react';
import { useAnswer } from '../api/useAnswer.js';
import { useHouse } from '../api/data-provider.js';
import { Section } from '../fields/Section.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { CommentItem } from './CommentItem.js';
import { WatchButton } from './WatchButton.js';
import { WriteComment } from './WriteComment.js';

interface Props {
  subjectKind: DiscussedKind;
  subjectId: string;
  /** Titles of tasks by their keys. */
  tasks?: Map<string, string>;
}

/** What people of the council say about one thing, the first comment first. */
const Discussion = ({ subjectKind, subjectId, tasks }: Props) => {
  const t = useWords();
  const house = useHouse();
  const about = { subjectKind, subjectId };
  const { data, error } = useAnswer(['comments', subjectKind, subjectId], (asked) => asked.comments(about));
  const isNew = data?.some(({ unread }) => unread) ?? false;
  useEffect(() => {
    // What was just shown is read; the mark stays in sight until the page is opened again.
    if (isNew) void house.readComments({ subjectKind, subjectId }).catch(() => undefined);
  }, [house, isNew, subjectKind, subjectId]);
  if (error) return <PageFault error={error} />;
  if (!data) return <Waiting />;
  return (
    <Section title={t('discussion.title')} hint={t('discussion.hint')} aside={<WatchButton about={about} />}>
      {!data.length && <Typography color="textSecondary">{t('discussion.none')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((comment) => (
          <CommentItem key={comment.id} comment={comment} task={tasks?.get(comment.task ?? '')} />
        ))}
      </Box>
      <WriteComment about={about} />
    </Section>
  );
};

export default Discussion;
