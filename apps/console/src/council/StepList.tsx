import type { CouncilView } from '@commonweal/wire';
import { Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { Section } from '../fields/Section.js';
import { Tag } from '../fields/StatusTag.js';
import { useWords } from '../strings/useWords.js';
import { pages, stateOf, type Page, type PageState } from './steps.js';

const tones = {
  answered: 'good',
  done: 'good',
  open: 'careful',
  toDo: 'careful',
  waits: 'plain',
} as const satisfies Record<PageState, string>;

const Step = ({ page, council }: { page: Page; council: CouncilView }) => {
  const t = useWords();
  const state = stateOf(page, council);
  const isClosed = council.state !== 'open' && page !== 'people';
  const title = t(`council.step.${page}`);
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        py: 1.25,
        borderBottom: 1,
        borderColor: 'divider',
        alignItems: 'baseline',
        justifyContent: 'space-between',
      }}
    >
      <Box sx={{ flex: '1 1 280px', minWidth: 0 }}>
        {isClosed ? (
          title
        ) : (
          <Link component={RouterLink} to={`/council/${page}`}>
            {title}
          </Link>
        )}
        <Typography variant="body2" color="textSecondary">
          {t(`council.hint.${page}`)}
        </Typography>
      </Box>
      <Tag tone={tones[state]}>{t(`council.${state}`)}</Tag>
    </Box>
  );
};

export const StepList = ({ council }: { council: CouncilView }) => {
  const t = useWords();
  return (
    <Section title={t('council.steps')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {pages.map((page) => (
          <Step key={page} page={page} council={council} />
        ))}
      </Box>
    </Section>
  );
};
