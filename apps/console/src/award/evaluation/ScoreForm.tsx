import type { AnswerToScore, QuestionToScore, ScoringSheetView } from '@commonweal/wire';
import { Box, Button, Typography } from '@mui/material';
import type { FieldValues } from 'react-hook-form';
import { Form } from '../../fields/Form.js';
import { useCommand } from '../../api/useCommand.js';
import { AskDialog, useDialog } from '../../fields/AskDialog.js';
import { ChoiceInput, LongTextInput } from '../../fields/FactInput.js';
import { Prose } from '../../fields/Prose.js';
import { Section } from '../../fields/Section.js';
import { useWords } from '../../strings/useWords.js';
import { levelOptions } from './level-options.js';
import { scoresIn, sheetValues } from './sheet-values.js';

const Levels = ({ question }: { question: QuestionToScore }) => {
  const t = useWords();
  return (
    <Box component="details" sx={{ mb: 1.5 }}>
      <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600, py: 0.5 }}>
        {t('award.mine.levels')}
      </Box>
      <Box component="dl" sx={{ m: 0, maxWidth: 720, '& dt': { fontWeight: 600 }, '& dd': { m: 0, mb: 1 } }}>
        {question.levels.map(({ score, title, descriptor }) => (
          <div key={score}>
            <dt>
              {score}: {title}
            </dt>
            <dd>{descriptor}</dd>
          </div>
        ))}
      </Box>
    </Box>
  );
};

const Answer = ({
  question,
  answer,
  isClosed,
}: {
  question: QuestionToScore;
  answer: AnswerToScore;
  isClosed: boolean;
}) => {
  const t = useWords();
  const source = `${question.criterion}.${answer.bidId}`;
  const { bidder } = answer;
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', py: 1.5 }}>
      <Typography variant="h3">{bidder}</Typography>
      {answer.answer ? (
        <Prose text={answer.answer} />
      ) : (
        <Typography color="textSecondary">{t('award.mine.noAnswer')}</Typography>
      )}
      {answer.value !== undefined && (
        <Typography>{t('award.mine.offered', { value: answer.value })}</Typography>
      )}
      <Box sx={{ maxWidth: 720 }}>
        <ChoiceInput
          source={`${source}.score`}
          label={t('award.mine.score', { bidder })}
          values={levelOptions(question.levels)}
          disabled={isClosed}
        />
        <LongTextInput
          source={`${source}.comment`}
          label={t('award.mine.comment', { bidder })}
          disabled={isClosed}
        />
      </Box>
    </Box>
  );
};

/** Question by question, the answers of all bids beneath each. */
export const ScoreForm = ({ sheet }: { sheet: ScoringSheetView }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [isHandingIn, setHandingIn] = useDialog();
  const { id, state, scored, toScore } = sheet.evaluation;
  const isClosed = state === 'handed-in';
  const left = toScore - scored;
  const save = async (values: FieldValues) => {
    const outcome = await run({
      do: (house) => house.saveScores(id, { scores: scoresIn(values, sheet) }, sheet.version),
      said: 'award.mine.saved',
      began: sheetValues(sheet),
      readAgain: async (house) => sheetValues(await house.scoringSheet(id)),
    });
    return outcome.done ? undefined : outcome.errors;
  };
  return (
    <Form onSubmit={save} record={sheetValues(sheet)} warnWhenUnsavedChanges noValidate>
      {sheet.questions.map((question) => (
        <Section
          key={`${question.lot}${question.criterion}`}
          title={[question.lot, question.title].filter(Boolean).join(': ')}
          aside={
            <Typography color="textSecondary">
              {t('award.mine.weight', { weight: question.weight })}
            </Typography>
          }
          hint={question.question}
        >
          <Levels question={question} />
          {question.answers.map((answer) => (
            <Answer key={answer.bidId} question={question} answer={answer} isClosed={isClosed} />
          ))}
        </Section>
      ))}
      {!isClosed && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
          <Button type="submit" variant="contained" loading={busy}>
            {t('award.mine.save')}
          </Button>
          <Button variant="outlined" disabled={left > 0} onClick={() => setHandingIn(true)}>
            {t('award.mine.handIn')}
          </Button>
          <Typography role="status">{left > 0 && t('award.mine.left', { smart_count: left })}</Typography>
        </Box>
      )}
      {isHandingIn && (
        <AskDialog
          title={t('award.mine.handIn')}
          text={t('award.mine.handInText')}
          confirm={t('award.mine.handIn')}
          onClose={() => setHandingIn(false)}
          onDo={() => run({ do: (house) => house.handInScores(id, sheet.version) })}
        />
      )}
    </Form>
  );
};
