import type { LegalHoldView } from '@commonweal/wire';
import { Link } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import type { Column } from '../fields/column.js';
import { Listing } from '../fields/Listing.js';
import { PlainMoment } from '../fields/Plain.js';
import { EmptyState } from '../shell/EmptyState.js';
import { useWords } from '../strings/useWords.js';
import { placeOfHeld } from './place-of-held.js';
import { ReleaseHold } from './ReleaseHold.js';
import { useHoldFilters } from './useHoldFilters.js';

/** Every legal hold, the latest first. */
const LegalHoldList = () => {
  const t = useWords();
  const people = useAnswer(['people-names'], (house) => house.names()).data;
  const nameOf = (id: string) => people?.find((one) => one.id === id)?.name ?? '–';
  const columns: Column<LegalHoldView>[] = [
    {
      source: 'title',
      label: t('hold.about'),
      show: ({ subjectKind, subjectId, title }) => (
        <Link component={RouterLink} to={placeOfHeld[subjectKind](subjectId)}>
          {title}
        </Link>
      ),
    },
    { source: 'subjectKind', label: t('hold.kind'), show: (row) => t(`hold.${row.subjectKind}`) },
    {
      source: 'placedAt',
      label: t('hold.since'),
      sortable: true,
      show: (row) => <PlainMoment value={row.placedAt} />,
    },
    { source: 'placedById', label: t('hold.by'), show: (row) => nameOf(row.placedById) },
    { source: 'reason', label: t('hold.reason'), show: (row) => row.reason },
    {
      source: 'releasedAt',
      label: t('hold.released'),
      show: (row) =>
        row.releasedAt ? (
          <>
            <PlainMoment value={row.releasedAt} /> {row.releaseReason}
          </>
        ) : (
          <>
            {t('hold.stands')} <ReleaseHold hold={row} />
          </>
        ),
    },
  ];
  return (
    <Listing<LegalHoldView>
      title={t('hold.title')}
      lead={t('hold.lead')}
      columns={columns}
      filters={useHoldFilters()}
      sort={{ field: 'placedAt', order: 'DESC' }}
      empty={<EmptyState title={t('hold.none')} text={t('hold.noneText')} />}
    />
  );
};

export default LegalHoldList;
