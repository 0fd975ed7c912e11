import ContentPaste from '@mui/icons-material/ContentPaste';
import Redo from '@mui/icons-material/Redo';
import Undo from '@mui/icons-material/Undo';
import { Box, Button, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useWords } from '../../strings/useWords.js';
import { useActs } from './acts.js';

/** A button that keeps the keyboard when there is nothing to do for it any more. */
const Act = ({ icon, words, act }: { icon: ReactNode; words: string; act?: () => void }) => (
  <Button
    size="small"
    startIcon={icon}
    aria-disabled={!act}
    onClick={act}
    sx={act ? undefined : { color: 'text.secondary', cursor: 'default' }}
  >
    {words}
  </Button>
);

/** Undo, redo and paste, and which keys there are. */
export const Toolbar = ({ said }: { said: string }) => {
  const t = useWords();
  const { undo, redo, paste } = useActs();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'center', mb: 1 }}>
      <Act icon={<Undo />} words={t('rule.builder.undo')} act={undo} />
      <Act icon={<Redo />} words={t('rule.builder.redo')} act={redo} />
      {paste && <Act icon={<ContentPaste />} words={t('rule.builder.pasteAtEnd')} act={() => paste([])} />}
      <Typography variant="body2" color="textSecondary" sx={{ ml: { sm: 1 } }}>
        {t('rule.builder.keys')}
      </Typography>
      <Typography role="status" variant="body2" sx={{ ml: 'auto', fontWeight: 600, minHeight: '1.5em' }}>
        {said}
      </Typography>
    </Box>
  );
};
