import type { Role } from '@commonweal/wire';
import { Button, Stack } from '@mui/material';
import { Link } from 'react-router-dom';
import { Section } from '../fields/Section.js';
import { hasRole } from '../session/session.js';
import type { StringKey } from '../strings/index.js';
import { useWords } from '../strings/useWords.js';

interface Start {
  to: string;
  title: StringKey;
  roles: Role[];
}

/** What each role most often begins here. */
const starts: Start[] = [
  { to: '/procurements/create', title: 'work.start.procurement', roles: ['lead'] },
  { to: '/changes/create', title: 'work.start.change', roles: ['policy-editor'] },
  { to: '/rules', title: 'work.start.rules', roles: ['policy-editor', 'policy-approver'] },
  { to: '/people', title: 'work.start.people', roles: ['admin'] },
  { to: '/ledger', title: 'work.start.ledger', roles: ['auditor'] },
];

export const Starts = () => {
  const t = useWords();
  const mine = starts.filter(({ roles }) => hasRole(...roles));
  if (!mine.length) return null;
  return (
    <Section title={t('work.begin')}>
      <Stack spacing={1} sx={{ alignItems: 'flex-start' }}>
        {mine.map(({ to, title }, index) => (
          <Button key={to} component={Link} to={to} variant={index === 0 ? 'contained' : 'outlined'}>
            {t(title)}
          </Button>
        ))}
      </Stack>
    </Section>
  );
};
