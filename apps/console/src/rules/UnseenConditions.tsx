import { keepPreviousData } from '@tanstack/react-query';
import { Alert, AlertTitle, Box } from '@mui/material';
import { useParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { useWords } from '../strings/useWords.js';
import { useDraft } from './useDraft.js';

/** Conditions that no example has seen both holding and failing. */
export const UnseenConditions = () => {
  const t = useWords();
  const { id: change } = useParams();
  const body = { content: useDraft(500), change };
  const { data } = useAnswer(['unseen', body], (house) => house.sentence(body), {
    placeholderData: keepPreviousData,
  });
  if (!data) return null;
  return (
    <Box aria-live="polite" sx={{ mt: 2 }}>
      {data.unseen.length > 0 && (
        <Alert severity="info" role={undefined}>
          <AlertTitle>{t('rule.unseen', { smart_count: data.unseen.length })}</AlertTitle>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {data.unseen.map(({ at, words, never }) => (
              <li key={at}>
                {words}: {t(`rule.never.${never}`)}
              </li>
            ))}
          </Box>
        </Alert>
      )}
    </Box>
  );
};
