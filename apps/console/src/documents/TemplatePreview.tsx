import { Alert, Box, Typography } from '@mui/material';
import { useWatch } from 'react-hook-form';
import { Particulars } from '../fields/Particulars.js';
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
  return (
    <Section title={t('document.preview')}>
      <Box
        sx={{ p: 2, border: 1, borderColor: 'divider', borderRadius: 1, maxWidth: 720, mb: 2 }}
        aria-live="polite"
      >
        <Typography variant="h3">{filledIn(subject, known)}</Typography>
        <Prose text={filledIn(body, known)} />
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
