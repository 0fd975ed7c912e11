import type { NewsView } from '@commonweal/wire';
import { Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { PlainMoment } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';

export const News = ({ news }: { news: NewsView[] }) => {
  const t = useWords();
  return (
    <Section title={t('work.news')}>
      {!news.length && <Typography color="textSecondary">{t('work.newsNone')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {news.map((one) => (
          <Box component="li" key={one.id} sx={{ py: 1 }}>
            <Link component={RouterLink} to={one.link}>
              {one.words}
            </Link>
            <Typography variant="body2" color="textSecondary">
              <PlainMoment value={one.at} />
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
};
