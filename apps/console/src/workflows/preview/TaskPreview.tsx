import type { TaskView } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { Prose } from '../../fields/Prose.js';
import { Section } from '../../fields/Section.js';
import { Tag } from '../../fields/StatusTag.js';
import { useWord, useWords } from '../../strings/useWords.js';

/** A task as it opens to a lead: guidance, questions, where it comes from. */
export const TaskPreview = ({ task }: { task: TaskView }) => {
  const t = useWords();
  const word = useWord();
  return (
    <Section title={task.title} aside={<Tag>{word('taskKind', task.kind)}</Tag>}>
      <Prose text={task.guidance} />
      <Box component="ul">
        {task.questions.map(({ fact, question, help }) => (
          <li key={fact}>
            {question}
            {help && (
              <Typography variant="body2" color="textSecondary">
                {help}
              </Typography>
            )}
          </li>
        ))}
      </Box>
      <Typography variant="body2" color="textSecondary">
        {t('task.basis', { basis: task.basis })}
      </Typography>
    </Section>
  );
};
