import type { CertificateStanding, CertificateView } from '@commonweal/wire';
import { useMemo } from 'react';
import { Listing } from '../fields/Listing.js';
import { useFilters } from '../fields/useFilters.js';
import { EmptyState } from '../shell/EmptyState.js';
import { useWord, useWords } from '../strings/useWords.js';
import { useCertificateColumns } from './useCertificateColumns.js';

const standings: CertificateStanding[] = ['expired', 'expires-soon', 'valid', 'renewed', 'withdrawn'];

function useSelects() {
  const t = useWords();
  const word = useWord();
  return useMemo(
    () => [
      {
        source: 'standing',
        label: t('certificate.standing'),
        options: standings.map((value) => ({ value, title: word('certificateStanding', value) })),
      },
    ],
    [t, word],
  );
}

const CertificateList = () => {
  const t = useWords();
  return (
    <Listing<CertificateView>
      title={t('certificate.title')}
      lead={t('certificate.lead')}
      columns={useCertificateColumns(true)}
      filters={useFilters(useSelects())}
      sort={{ field: 'expiresOn', order: 'ASC' }}
      empty={<EmptyState title={t('certificate.none')} text={t('certificate.noneText')} />}
    />
  );
};

export default CertificateList;
