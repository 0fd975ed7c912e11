import type { CouncilView } from '@commonweal/wire';
import { Link } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { dayInWords } from '../fields/moments.js';
import { Section } from '../fields/Section.js';
import { mayRead } from '../session/may-read.js';
import { useWords } from '../strings/useWords.js';

/** What the council is now, each with the ordinary screen on which it is read and changed. */
export const CouncilSummary = ({ council }: { council: CouncilView }) => {
  const t = useWords();
  const { panel, board } = council.panels;
  const lines = [
    { to: '/parameters/council-name/show', title: 'council.step.name', says: council.name },
    {
      to: '/facts/directorate/show',
      title: 'council.step.directorates',
      says: council.directorates.map(({ title }) => title).join(', '),
    },
    {
      to: '/calendars/council-closure/show',
      title: 'council.step.closure-days',
      says: council.closureDays.days.map(({ date, title }) => `${dayInWords(date)} (${title})`).join(', '),
    },
    {
      to: '/panel-meetings',
      title: 'council.step.panels',
      says: [panel, board].flatMap((one) => one?.title || []).join(', '),
    },
    ...(mayRead('people') ? [{ to: '/people', title: 'people.title', says: '' } as const] : []),
  ] as const;
  return (
    <Section title={t('council.title')}>
      <ul>
        {lines.map(({ to, title, says }) => (
          <li key={to}>
            <Link component={RouterLink} to={to}>
              {t(title)}
            </Link>
            {says && `: ${says}`}
          </li>
        ))}
      </ul>
    </Section>
  );
};
