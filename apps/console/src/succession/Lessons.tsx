import type { LessonGiven, LessonView } from '@commonweal/wire';
import { Box } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { AskButton } from '../fields/AskButton.js';
import { ChoiceInput, LongTextInput } from '../fields/FactInput.js';
import { Section } from '../fields/Section.js';
import { useWordOptions } from '../fields/useWordOptions.js';
import { hasRole, session } from '../session/session.js';
import { EmptyState } from '../shell/EmptyState.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { LessonItem } from './LessonItem.js';

const kinds = ['keep', 'change'];

const Write = ({ contractId }: { contractId: string }) => {
  const t = useWords();
  const options = useWordOptions();
  return (
    <AskButton
      label={t('succession.write')}
      confirm={t('shell.save')}
      variant="outlined"
      command={(given) => ({
        do: (house) => house.writeLesson(contractId, given as LessonGiven),
        said: 'succession.written',
      })}
    >
      <ChoiceInput source="kind" label={t('succession.kind')} values={options('lesson', kinds)} required />
      <LongTextInput source="text" label={t('succession.text')} help={t('succession.textHelp')} required />
    </AskButton>
  );
};

const TakeBack = ({ contractId, lesson }: { contractId: string; lesson: LessonView }) => {
  const t = useWords();
  return (
    <AskButton
      danger
      size="small"
      label={t('succession.takeBack')}
      about={t('succession.takeBackAbout', { text: lesson.text.slice(0, 60) })}
      text={t('succession.takeBackText')}
      command={() => ({
        do: (house) => house.takeBackLesson(contractId, lesson.id),
        said: 'succession.tookBack',
      })}
    />
  );
};

/** What a contract taught: read by whoever buys the same next. */
export const Lessons = ({ contractId }: { contractId: string }) => {
  const t = useWords();
  const { data, error } = useAnswer(['lessons', contractId], (house) => house.lessonsOf(contractId));
  const write = hasRole('lead', 'contract-manager') && <Write contractId={contractId} />;
  return (
    <Section
      title={t('succession.lessons')}
      hint={t('succession.lessonsHint')}
      aside={data?.length ? write : undefined}
    >
      {error && <PageFault error={error} />}
      {!data && !error && <Waiting />}
      {data?.length === 0 && (
        <EmptyState title={t('succession.noLesson')} text={t('succession.noLessonText')} action={write} />
      )}
      {!!data?.length && (
        <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {data.map((lesson) => (
            <LessonItem key={lesson.id} lesson={lesson}>
              {lesson.byId === session().personId && <TakeBack contractId={contractId} lesson={lesson} />}
            </LessonItem>
          ))}
        </Box>
      )}
    </Section>
  );
};
