import { keepPreviousData } from '@tanstack/react-query';
import type { Conditions } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { useFormContext, useWatch } from 'react-hook-form';
import { useParams } from 'react-router-dom';
import { useAnswer } from '../../api/useAnswer.js';
import { Prose } from '../../fields/Prose.js';
import { RadioBox } from '../../fields/RadioBox.js';
import { Waiting } from '../../shell/Waiting.js';
import { ConditionsInput } from '../../rules/ConditionsInput.js';
import { useVocabularyOf, VocabularyContext } from '../../rules/builder/vocabulary.js';
import { useWords } from '../../strings/useWords.js';

const Sentence = ({ conditions }: { conditions: Conditions }) => {
  const t = useWords();
  const { id: change } = useParams();
  const body = { content: { subject: 'procurement', conditions, effects: [] }, change };
  const { data } = useAnswer(['sentence', body], (house) => house.sentence(body), {
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <Box aria-live="polite" sx={{ mt: 1 }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {t('workflow.sentence')}
      </Typography>
      <Prose text={data?.sentence} />
    </Box>
  );
};

/** Whether the task always applies, or under which conditions. */
export const WhenInput = ({ source }: { source: string }) => {
  const t = useWords();
  const { setValue } = useFormContext();
  const when = useWatch({ name: source }) as Conditions | null | undefined;
  const vocabulary = useVocabularyOf('procurement');
  const choose = (given: unknown) =>
    setValue(source, given === 'if' ? { all: [] } : undefined, { shouldDirty: true });
  if (!vocabulary) return <Waiting lines={1} />;
  return (
    <VocabularyContext.Provider value={vocabulary}>
      <RadioBox
        label={t('workflow.when')}
        options={[
          { value: 'always', title: t('workflow.always') },
          { value: 'if', title: t('workflow.onlyIf') },
        ]}
        value={when ? 'if' : 'always'}
        onChange={choose}
      />
      {when && (
        <>
          <ConditionsInput source={source} />
          <Sentence conditions={when} />
        </>
      )}
    </VocabularyContext.Provider>
  );
};
