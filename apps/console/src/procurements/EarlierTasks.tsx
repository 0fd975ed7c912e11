import type { EarlierTaskView } from '@commonweal/wire';
import { Box, Link, Typography } from '@mui/material';
import { Particulars } from '../fields/Particulars.js';
import { PlainMoment } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { valueInWords } from '../fields/value-in-words.js';
import { useWords } from '../strings/useWords.js';
import { useProcurement } from './procurement-context.js';

const Earlier = ({ task }: { task: EarlierTaskView }) => {
  const t = useWords();
  const record = Object.entries(task.record ?? {});
  return (
    <Box component="li" sx={{ py: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Typography component="h3" sx={{ fontWeight: 600 }}>
        {task.title}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {t('move.earlierOf', { stage: task.stage, release: task.release })}
      </Typography>
      <Particulars
        columns={1}
        of={[
          ...task.questions
            .filter(({ answer }) => answer !== undefined)
            .map((question): [string, string] => [
              question.question,
              valueInWords(question.answer, question),
            ]),
          ...record.map(([field, value]): [string, string] => [
            t('task.note'),
            `${field === 'note' ? '' : `${field}: `}${String(value)}`,
          ]),
          [t('task.skip'), task.skipped],
        ]}
      />
      {task.attachments.map(({ id, name, contentDeletedAt }) => (
        <div key={id}>{contentDeletedAt ? name : <Link href={`/api/attachments/${id}`}>{name}</Link>}</div>
      ))}
      {task.by && task.at && (
        <Typography variant="body2" color="textSecondary">
          {t('task.completedBy', { name: task.by })} <PlainMoment value={task.at} />
        </Typography>
      )}
    </Box>
  );
};

/** What was done with tasks of the earlier workflow that this one lacks. */
export const EarlierTasks = () => {
  const t = useWords();
  const { earlier } = useProcurement().checklist;
  if (!earlier.length) return null;
  return (
    <Section title={t('move.earlier')} hint={t('move.earlierHint')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {earlier.map((task) => (
          <Earlier key={task.key} task={task} />
        ))}
      </Box>
    </Section>
  );
};
