import { Box, Typography } from '@mui/material';
import { useWatch } from 'react-hook-form';
import { Prose } from '../fields/Prose.js';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';

/** The mail as it is typed, its placeholders standing out. */
export const TemplatePreview = () => {
  const t = useWords();
  const [subject, body] = useWatch({ name: ['subject', 'body'] }) as (string | undefined)[];
  const used = [...new Set(`${subject} ${body}`.match(/\(\(([^)]+)\)\)/g) ?? [])];
  return (
    <Section title={t('document.preview')}>
      <Box sx={{ p: 2, border: 1, borderColor: 'divider', borderRadius: 1, maxWidth: 720 }}>
        <Typography variant="h3">{subject}</Typography>
        <Prose text={body} />
      </Box>
      {used.length > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {t('document.placeholders')} {used.join(', ')}
        </Typography>
      )}
    </Section>
  );
};
