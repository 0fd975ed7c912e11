import { Alert, AlertTitle, Box, Link } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { useWords } from '../strings/useWords.js';

/** Releases that could not wait for a second person, until one has looked. */
export const MarksToClear = () => {
  const t = useWords();
  const { data } = useAnswer(['marks-to-clear'], (house) => house.marksToClear());
  if (!data?.length) return null;
  return (
    <Alert severity="warning" role={undefined} sx={{ mb: 2 }}>
      <AlertTitle component="h2">{t('change.mark.waiting', { smart_count: data.length })}</AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {data.map(({ number, title, mark }) => (
          <li key={number}>
            <Link component={RouterLink} to={`/releases/${number}/show`}>
              {t('change.release.numbered', { number })}: {title}
            </Link>
            . {t('change.mark.by', { name: mark?.madeBy ?? '' })} {mark?.reason}
          </li>
        ))}
      </Box>
    </Alert>
  );
};
