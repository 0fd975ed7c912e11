import ContentPaste from '@mui/icons-material/ContentPaste';
import { Box, Typography } from '@mui/material';
import { ActButton } from '../../fields/ActButton.js';
import { useWords } from '../../strings/useWords.js';
import { useActs } from './acts.js';

/** Paste, and which keys there are. */
export const Toolbar = ({ said }: { said: string }) => {
  const t = useWords();
  const { paste } = useActs();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'center', mb: 1 }}>
      {paste && (
        <ActButton icon={<ContentPaste />} words={t('rule.builder.pasteAtEnd')} act={() => paste([])} />
      )}
      <Typography variant="body2" color="textSecondary" sx={{ ml: { sm: 1 } }}>
        {t('rule.builder.keys')}
      </Typography>
      <Typography role="status" variant="body2" sx={{ ml: 'auto', fontWeight: 600, minHeight: '1.5em' }}>
        {said}
      </Typography>
    </Box>
  );
};
