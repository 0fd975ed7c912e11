import type { LessonGiven, LessonView } from '@commonweal/wire';
import { Box, Button } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { useCommand } from '../api/useCommand.js';
import { AskDialog, useDialog } from '../fields/AskDialog.js';
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
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useDialog();
  return (
    <>
      <Button onClick={() => setOpen(true)} variant="outlined">
        {t('succession.write')}
      </Button>
      {isOpen && (
        <AskDialog
          title={t('succession.write')}
          confirm={t('shell.save')}
          busy={busy}
          onClose={() => setOpen(false)}
          onDo={(given) =>
            run({
              do: (house) => house.writeLesson(contractId, given as LessonGiven),
              said: 'succession.written',
            })
          }
        >
          <ChoiceInput
            source="kind"
            label={t('succession.kind')}
            values={options('lesson', kinds)}
            required
          />
          <LongTextInput
            source="text"
            label={t('succession.text')}
            help={t('succession.textHelp')}
            required
          />
        </AskDialog>
      )}
    </>
  );
};

const TakeBack = ({ contractId, lesson }: { contractId: string; lesson: LessonView }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useDialog();
  return (
    <>
      <Button
        size="small"
        color="error"
        aria-label={t('succession.takeBackAbout', { text: lesson.text.slice(0, 60) })}
        onClick={() => setOpen(true)}
      >
        {t('succession.takeBack')}
      </Button>
      {isOpen && (
        <AskDialog
          danger
          title={t('succession.takeBack')}
          text={t('succession.takeBackText')}
          confirm={t('succession.takeBack')}
          busy={busy}
          onClose={() => setOpen(false)}
          onDo={() =>
            run({ do: (house) => house.takeBackLesson(contractId, lesson.id), said: 'succession.tookBack' })
          }
        />
      )}
    </>
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
