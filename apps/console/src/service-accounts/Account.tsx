import type { ServiceAccountView, ServiceScopeView } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { AskButton } from '../fields/AskButton.js';
import { PlainDate, PlainMoment } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { Tag } from '../fields/StatusTag.js';
import { useWord, useWords } from '../strings/useWords.js';

const tones = { good: 'good', expired: 'careful', revoked: 'plain' } as const;

/** One program: what its key is good for, and until when. */
export const Account = ({ row, scopes }: { row: ServiceAccountView; scopes: ServiceScopeView[] }) => {
  const t = useWords();
  const word = useWord();
  const where = row.directorates.map((one) => word('directorate', one)).join(', ');
  return (
    <Section
      title={row.name}
      aside={<Tag tone={tones[row.state]}>{word('serviceState', row.state)}</Tag>}
      hint={where || t('service.everywhere')}
    >
      <Box component="ul" sx={{ mt: 0, mb: 1, pl: 2.5 }}>
        {row.scopes.map((scope) => (
          <Typography key={scope} component="li" variant="body2">
            {scopes.find(({ key }) => key === scope)?.title ?? scope}
          </Typography>
        ))}
      </Box>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {t('service.key')} <code>{row.keyStart}…</code>, {t('service.until')}{' '}
        <PlainDate value={row.expiresOn} />.{' '}
        {row.lastUsedAt ? (
          <>
            {t('service.used')} <PlainMoment value={row.lastUsedAt} />.
          </>
        ) : (
          t('service.unused')
        )}
      </Typography>
      {row.state === 'good' && (
        <AskButton
          label={t('service.revoke')}
          about={t('service.revokeOf', { name: row.name })}
          text={t('service.revokeText', { name: row.name })}
          size="small"
          danger
          command={() => ({ do: (house) => house.revokeServiceAccount(row.id), said: 'service.revoked' })}
        />
      )}
    </Section>
  );
};
