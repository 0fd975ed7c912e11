import type { SignedInView } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { PlainMoment } from '../fields/Plain.js';
import { Tag } from '../fields/StatusTag.js';
import { useWord, useWords } from '../strings/useWords.js';

interface Props {
  rows: SignedInView[];
  /** What may be done about one of them. */
  actionOf?: (row: SignedInView) => ReactNode;
}

/** The browsers in which somebody is signed in, the one used last first. */
export const SignedIn = ({ rows, actionOf }: Props) => (
  <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
    {rows.map((row) => (
      <Row key={row.id} row={row} action={actionOf?.(row)} />
    ))}
  </Box>
);

const Row = ({ row, action }: { row: SignedInView; action: ReactNode }) => {
  const t = useWords();
  const word = useWord();
  return (
    <Box
      component="li"
      sx={{
        ...{ display: 'flex', flexWrap: 'wrap', gap: 1, py: 1.25, alignItems: 'center' },
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>
          {row.browser} {row.isThis && <Tag tone="good">{t('account.here')}</Tag>}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {t('account.seen')} <PlainMoment value={row.seenAt} />. {t('account.since')}{' '}
          <PlainMoment value={row.startedAt} />, {word('wayIn', row.way)}. {t('account.until')}{' '}
          <PlainMoment value={row.endsAt} />.
        </Typography>
      </Box>
      {action}
    </Box>
  );
};
