import { Alert, Box, Typography } from '@mui/material';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useAnswer } from '../api/useAnswer.js';
import { Particulars } from '../fields/Particulars.js';
import { PickBox } from '../fields/PickBox.js';
import { Prose } from '../fields/Prose.js';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';
import { filledIn, unknownIn } from './placeholders.js';
import { useMessageKinds } from './useMessageKinds.js';

/** The mail as it would arrive, with examples in place of its placeholders, while it is typed. */
export const TemplatePreview = () => {
  const t = useWords();
  const [subject = '', body = '', messageKind] = useWatch({
    name: ['subject', 'body', 'messageKind'],
  }) as (string | undefined)[];
  const known = useMessageKinds().find(({ kind }) => kind === messageKind)?.placeholders ?? [];
  const unknown = unknownIn(`${subject} ${body}`, known);
  const [chosen, choose] = useState<string | null>(null);
  const { data: samples = [] } = useAnswer(
    ['message-samples', messageKind],
    (house) => house.messageSamples(messageKind ?? ''),
    { enabled: known.length > 0 },
  );
  const values = samples.find(({ id }) => id === chosen)?.values;
  return (
    <Section title={t('document.preview')}>
      <Box sx={{ maxWidth: 720, mb: 1 }}>
        <PickBox
          tight
          label={t('document.filledWith')}
          options={samples.map(({ id, to, about }) => ({ value: id, title: `${to}: ${about}` }))}
          value={chosen}
          onChange={choose}
          help={t(samples.length ? 'document.filledWithHelp' : 'document.noSample')}
        />
      </Box>
      <Box
        sx={{ p: 2, border: 1, borderColor: 'divider', borderRadius: 1, maxWidth: 720, mb: 2 }}
        aria-live="polite"
      >
        <Typography variant="h3">{filledIn(subject, known, values)}</Typography>
        <Prose text={filledIn(body, known, values)} />
      </Box>
      {unknown.length > 0 && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {t('document.placeholderUnknown', { names: unknown.join(', ') })}
        </Alert>
      )}
      <Typography variant="h3" gutterBottom>
        {t('document.placeholders')}
      </Typography>
      <Particulars columns={1} of={known.map(({ name, words }) => [`((${name}))`, words])} />
    </Section>
  );
};
