import type { ServiceAccountMade } from '@commonweal/wire';
import { Box } from '@mui/material';
import { useState } from 'react';
import { Title } from 'react-admin';
import { useAnswer } from '../api/useAnswer.js';
import { ShownOnce } from '../fields/ShownOnce.js';
import { EmptyState } from '../shell/EmptyState.js';
import { PageTrouble } from '../shell/Faults.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { Account } from './Account.js';
import { MakeAccount } from './MakeAccount.js';

/** Programs that read or write here, each under a key of its own. */
const ServiceAccounts = () => {
  const t = useWords();
  const [made, setMade] = useState<ServiceAccountMade>();
  const { data, error } = useAnswer(['service-accounts'], (house) => house.serviceAccounts());
  const scopes = useAnswer(['service-scopes'], (house) => house.serviceScopes());
  const trouble = error ?? scopes.error;
  if (trouble) return <PageTrouble error={trouble} />;
  if (!data || !scopes.data) return <Waiting />;
  return (
    <>
      <Title title={t('service.title')} />
      <Lead>{t('service.lead')}</Lead>
      <Box sx={{ maxWidth: 860 }}>
        <Box sx={{ mb: 2 }}>
          <MakeAccount scopes={scopes.data} onMade={setMade} />
        </Box>
        {made && (
          <ShownOnce
            text={t('service.keyIs', { name: made.name })}
            secret={made.key}
            onDone={() => setMade(undefined)}
          />
        )}
        {!data.length && <EmptyState title={t('service.none')} text={t('service.noneText')} />}
        {data.map((row) => (
          <Account key={row.id} row={row} scopes={scopes.data} />
        ))}
      </Box>
    </>
  );
};

export default ServiceAccounts;
