import type { DocumentUseView, WhereUsedView } from '@commonweal/wire';
import { Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { Section } from '../fields/Section.js';
import { useWord, useWords } from '../strings/useWords.js';

/** So many of one kind stand under each other; what is more is folded. */
const shown = 12;

/** What runs and uses it, as far as the reader may see it. */
const Uses = ({ uses }: { uses: DocumentUseView[] }) => {
  const t = useWords();
  return (
    <Box component="ul" sx={{ m: 0, mb: 1, pl: 2.5 }}>
      {uses.map(({ usedAs, count, link }) => (
        <li key={usedAs}>
          <Link component={RouterLink} to={link}>
            {t(`document.usedAs.${usedAs}`, { smart_count: count })}
          </Link>
        </li>
      ))}
    </Box>
  );
};

const Users = ({ users }: { users: WhereUsedView[] }) => (
  <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
    {users.map((one) => (
      <li key={one.reference}>
        <Link component={RouterLink} to={one.link}>
          {one.title}
        </Link>
      </li>
    ))}
  </Box>
);

/** The documents of one kind that refer to it. */
const OfKind = ({ kind, users }: { kind: string; users: WhereUsedView[] }) => {
  const t = useWords();
  const word = useWord();
  const [seen, folded] = [users.slice(0, shown), users.slice(shown)];
  return (
    <Box sx={{ mt: 1 }}>
      <Typography component="h3" variant="subtitle2">
        {word('kinds', kind)} ({users.length})
      </Typography>
      <Users users={seen} />
      {folded.length > 0 && (
        <Box component="details">
          <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main' }}>
            {t('document.andMore', { smart_count: folded.length })}
          </Box>
          <Users users={folded} />
        </Box>
      )}
    </Box>
  );
};

/** The documents that refer to it, and the procurements and contracts that use it. */
export const WhereUsed = ({ kind, documentKey }: { kind: string; documentKey: string }) => {
  const t = useWords();
  const { data: users } = useAnswer(['where-used', kind, documentKey], (house) =>
    house.whereUsed(kind, documentKey),
  );
  const { data: uses } = useAnswer(['document-uses', kind, documentKey], (house) =>
    house.documentUses(kind, documentKey),
  );
  const kinds = [...new Set(users?.map(({ usedBy }) => usedBy))];
  return (
    <Section title={t('document.whereUsed')}>
      {users?.length === 0 && uses?.length === 0 && (
        <Typography color="textSecondary">{t('document.usedNowhere')}</Typography>
      )}
      {uses && uses.length > 0 && <Uses uses={uses} />}
      {users &&
        kinds.map((by) => <OfKind key={by} kind={by} users={users.filter((one) => one.usedBy === by)} />)}
    </Section>
  );
};
