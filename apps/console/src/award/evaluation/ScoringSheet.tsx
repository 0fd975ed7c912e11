import type { ScoringSheetView } from '@commonweal/wire';
import { Alert, Button, Link as MuiLink, Typography } from '@mui/material';
import { Title } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { Link, useParams } from 'react-router-dom';
import { Form } from '../../fields/Form.js';
import { useAnswer } from '../../api/useAnswer.js';
import { useCommand } from '../../api/useCommand.js';
import { LongTextInput, YesNoInput } from '../../fields/FactInput.js';
import { Pending } from '../../fields/Pending.js';
import { Section } from '../../fields/Section.js';
import { useWords } from '../../strings/useWords.js';
import { ScoreForm } from './ScoreForm.js';

const Declare = ({ id }: { id: string }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const declare = async ({ hasConflict, words }: FieldValues) => {
    const body = { hasConflict: hasConflict as boolean, words: String(words ?? '') };
    const outcome = await run({
      do: (house) => house.declareConflict(id, body),
      said: 'award.mine.declared',
    });
    return outcome.done ? undefined : outcome.errors;
  };
  return (
    <Section title={t('award.mine.declare')} hint={t('award.mine.declareText')}>
      <Form onSubmit={declare} noValidate>
        <YesNoInput source="hasConflict" label={t('award.mine.hasConflict')} required />
        <LongTextInput source="words" label={t('award.mine.words')} required />
        <Button type="submit" variant="contained" loading={busy}>
          {t('award.mine.declareIt')}
        </Button>
      </Form>
    </Section>
  );
};

const Body = ({ sheet }: { sheet: ScoringSheetView }) => {
  const t = useWords();
  const { state, id } = sheet.evaluation;
  if (state === 'to-declare') return <Declare id={id} />;
  if (state === 'conflict') return <Alert severity="info">{t('award.mine.conflict')}</Alert>;
  return (
    <>
      {state === 'handed-in' && (
        <Alert severity="success" role={undefined} sx={{ mb: 2 }}>
          {t('award.mine.handedIn')}
        </Alert>
      )}
      <ScoreForm key={sheet.version} sheet={sheet} />
    </>
  );
};

/** What one evaluator scores: declaration first, then question by question. */
const ScoringSheet = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const { data, error } = useAnswer(['evaluation', id], (house) => house.scoringSheet(id));
  if (!data) return <Pending title={t('award.mine.title')} error={error} />;
  const { reference, title } = data.evaluation;
  return (
    <>
      <Title title={`${reference} ${title}`} />
      <MuiLink component={Link} to="/evaluations" sx={{ display: 'inline-block', mb: 1, fontWeight: 600 }}>
        {t('award.mine.title')}
      </MuiLink>
      {data.declaration && (
        <Typography color="textSecondary" sx={{ mb: 2 }}>
          {t('award.mine.yourWords', { words: data.declaration })}
        </Typography>
      )}
      <Body sheet={data} />
    </>
  );
};

export default ScoringSheet;
