import type { DueView } from '@commonweal/wire';
import { Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { Section } from '../fields/Section.js';
import { Tag } from '../fields/StatusTag.js';
import { useWord, useWords } from '../strings/useWords.js';
import { dayInFull } from './months.js';

const Due = ({ due }: { due: DueView }) => {
  const t = useWords();
  const word = useWord();
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'baseline',
        py: 0.75,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
        <Link component={RouterLink} to={due.link} sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {due.about}
        </Link>
        <Typography variant="body2">{due.title}</Typography>
      </Box>
      {due.late && <Tag tone="bad">{t('calendar.late')}</Tag>}
      <Tag>{word('dueKind', due.kind)}</Tag>
    </Box>
  );
};

/** Day after day, each under a heading. */
export const Agenda = ({ items, today }: { items: DueView[]; today: string }) => {
  const t = useWords();
  const days = [...new Set(items.map(({ on }) => on))];
  return days.map((day) => (
    <Section key={day} title={day === today ? `${dayInFull(day)} – ${t('calendar.today')}` : dayInFull(day)}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {items
          .filter(({ on }) => on === day)
          .map((due) => (
            <Due key={due.id} due={due} />
          ))}
      </Box>
    </Section>
  ));
};
