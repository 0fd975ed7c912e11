import { Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { Section } from '../fields/Section.js';
import { useWord, useWords } from '../strings/useWords.js';

/** What points to the document. */
export const WhereUsed = ({ kind, documentKey }: { kind: string; documentKey: string }) => {
  const t = useWords();
  const word = useWord();
  const { data } = useAnswer(['where-used', kind, documentKey], (house) =>
    house.whereUsed(kind, documentKey),
  );
  return (
    <Section title={t('document.whereUsed')}>
      {data && !data.length && <Typography color="textSecondary">{t('document.usedNowhere')}</Typography>}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {data?.map((one) => (
          <li key={`${one.usedBy}:${one.reference}`}>
            {word('kind', one.usedBy)}:{' '}
            <Link component={RouterLink} to={one.link}>
              {one.title}
            </Link>
          </li>
        ))}
      </Box>
    </Section>
  );
};
