import type { DeadAddressView } from '@commonweal/wire';
import { Link, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useState } from 'react';
import { Title } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { PlainMoment } from '../fields/Plain.js';
import type { Column } from '../fields/column.js';
import { Rows } from '../fields/Rows.js';
import { EmptyState } from '../shell/EmptyState.js';
import { PageFault } from '../shell/Faults.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';

const Whose = ({ row: { id, name, address } }: { row: DeadAddressView }) => (
  <>
    <Link component={RouterLink} to={`/dead-addresses/${id}`} sx={{ overflowWrap: 'anywhere' }}>
      {address}
    </Link>
    <Typography variant="body2" color="textSecondary">
      {name}
    </Typography>
  </>
);

const Hanging = ({ row: { hanging } }: { row: DeadAddressView }) => {
  const t = useWords();
  const contracts = hanging.filter(({ kind }) => kind === 'contract').length;
  if (!contracts) return <>{t('deadAddress.hangingNone')}</>;
  return (
    <>
      {t('deadAddress.hangingCount', {
        contracts: t('deadAddress.contracts', { smart_count: contracts }),
        returns: t('deadAddress.openReturns', { smart_count: hanging.length - contracts }),
      })}
    </>
  );
};

function useColumns(): Column<DeadAddressView>[] {
  const t = useWords();
  return [
    { source: 'address', label: t('deadAddress.address'), show: (row) => <Whose row={row} /> },
    { source: 'since', label: t('deadAddress.since'), show: (row) => <PlainMoment value={row.since} /> },
    { source: 'said', label: t('deadAddress.said'), show: (row) => row.said },
    { source: 'hanging', label: t('deadAddress.hanging'), show: (row) => <Hanging row={row} /> },
  ];
}

/** Addresses of which the provider said that nobody will ever get mail there. */
const DeadAddresses = () => {
  const t = useWords();
  const [standing, setStanding] = useState(true);
  const columns = useColumns();
  const { data, error } = useAnswer(['dead-addresses', standing], (house) => house.deadAddresses(standing));
  return (
    <>
      <Title title={t('deadAddress.title')} />
      <Lead>{t('deadAddress.lead')}</Lead>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={standing}
        aria-label={t('deadAddress.standing')}
        onChange={(_, chosen: boolean | null) => chosen !== null && setStanding(chosen)}
        sx={{ mb: 2 }}
      >
        <ToggleButton value={true} sx={{ color: 'text.primary' }}>
          {t('deadAddress.still')}
        </ToggleButton>
        <ToggleButton value={false} sx={{ color: 'text.primary' }}>
          {t('deadAddress.mended')}
        </ToggleButton>
      </ToggleButtonGroup>
      {error && <PageFault error={error} />}
      {!data && !error && <Waiting />}
      {data?.length === 0 && (
        <EmptyState
          title={t(standing ? 'deadAddress.none' : 'deadAddress.noneMended')}
          text={t('deadAddress.noneText')}
        />
      )}
      {!!data?.length && <Rows of={data} columns={columns} label={t('deadAddress.title')} />}
    </>
  );
};

export default DeadAddresses;
