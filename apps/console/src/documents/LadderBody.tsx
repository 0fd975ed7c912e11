import type { LadderContent, Rung } from '@commonweal/wire';
import { Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { Section } from '../fields/Section.js';
import { type Say, useWord, useWords } from '../strings/useWords.js';
import type { BodyProps } from './DocumentShow.js';

function whenOf(t: Say, day: number): string {
  if (day === 0) return t('document.onTheDay');
  return t(day < 0 ? 'document.daysBefore' : 'document.daysAfter', { smart_count: Math.abs(day) });
}

const Step = ({ rung }: { rung: Rung }) => {
  const t = useWords();
  const word = useWord();
  return (
    <Box
      component="li"
      sx={{
        py: 1,
        pl: 2,
        borderLeft: 3,
        borderColor: rung.day > 0 ? 'warning.main' : 'primary.main',
        mb: 0.5,
      }}
    >
      <Typography sx={{ fontWeight: 600 }}>{whenOf(t, rung.day)}</Typography>
      <Typography variant="body2">
        {rung.to.map((who) => word('audience', who)).join(', ')} ·{' '}
        <Link component={RouterLink} to={`/templates/${rung.template}/show`}>
          {rung.template}
        </Link>
      </Typography>
    </Box>
  );
};

/** The rungs in order: who is told, and when. */
export const LadderBody = ({ document }: BodyProps) => {
  const t = useWords();
  const { rungs } = document.content as unknown as LadderContent;
  return (
    <Section title={t('document.rungs')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rungs.map((rung) => (
          <Step key={`${rung.day}${rung.template}`} rung={rung} />
        ))}
      </Box>
    </Section>
  );
};
