import type { LessonView } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { momentInWords } from '../fields/moments.js';
import { Prose } from '../fields/Prose.js';
import { StatusTag } from '../fields/StatusTag.js';
import { useWords } from '../strings/useWords.js';

/** One lesson, with who wrote it; beneath it what may be done with it. */
export const LessonItem = ({ lesson, children }: { lesson: LessonView; children?: ReactNode }) => {
  const t = useWords();
  const { kind, text, by, at } = lesson;
  return (
    <Box component="li" sx={{ mb: 2, maxWidth: 720 }}>
      <StatusTag group="lesson" value={kind} />
      <Prose text={text} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography variant="body2" color="textSecondary">
          {t('succession.by', { by, at: momentInWords(at) })}
        </Typography>
        {children}
      </Box>
    </Box>
  );
};
