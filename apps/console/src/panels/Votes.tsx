import type { PanelConflictView, PanelVoteView } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { useWord, useWords } from '../strings/useWords.js';

interface Props {
  conflicts: PanelConflictView[];
  votes: PanelVoteView[];
  level?: 'h3' | 'h4';
}

/** Who declared a conflict, and who voted how. */
export const Votes = ({ conflicts, votes, level = 'h3' }: Props) => {
  const t = useWords();
  const word = useWord();
  return (
    <>
      <Typography variant="h4" component={level}>
        {t('panel.conflicts')}
      </Typography>
      <Box component="ul" sx={{ mt: 0.5, pl: 3 }}>
        {conflicts.map(({ person, nature }) => (
          <li key={person}>{nature ? `${person}: ${nature}` : person}</li>
        ))}
        {conflicts.length === 0 && <li>{t('panel.noConflicts')}</li>}
      </Box>
      <Typography variant="h4" component={level}>
        {t('panel.votes')}
      </Typography>
      <Box component="ul" sx={{ mt: 0.5, pl: 3 }}>
        {votes.map(({ person, vote, comment }) => (
          <li key={person}>
            {person}: {word('ruling', vote)}
            {comment && ` – ${comment}`}
          </li>
        ))}
        {votes.length === 0 && <li>{t('panel.noVotes')}</li>}
      </Box>
    </>
  );
};
