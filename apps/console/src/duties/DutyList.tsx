import type { DutyView } from '@commonweal/wire';
import { useMemo } from 'react';
import { Listing } from '../fields/Listing.js';
import { useFilters } from '../fields/useFilters.js';
import { EmptyState } from '../shell/EmptyState.js';
import { useWord, useWords } from '../strings/useWords.js';
import { useDutyColumns } from './useDutyColumns.js';

const states = ['waiting', 'open', 'done', 'not-needed'];
const atFirst = { owed: true };

function useSelects() {
  const t = useWords();
  const word = useWord();
  return useMemo(
    () => [
      {
        source: 'owed',
        label: t('duty.which'),
        options: [
          { value: 'true', title: t('duty.owed') },
          { value: 'false', title: t('duty.settled') },
        ],
      },
      {
        source: 'state',
        label: t('duty.state'),
        options: states.map((value) => ({ value, title: word('dutyState', value) })),
      },
      { source: 'late', label: t('duty.late'), options: [{ value: 'true', title: t('duty.late') }] },
      { source: 'moved', label: t('duty.moved'), options: [{ value: 'true', title: t('duty.moved') }] },
    ],
    [t, word],
  );
}

const DutyList = () => {
  const t = useWords();
  return (
    <Listing<DutyView>
      title={t('duty.title')}
      lead={t('duty.lead')}
      columns={useDutyColumns(true)}
      filters={useFilters(useSelects())}
      filterDefaultValues={atFirst}
      sort={{ field: 'dueOn', order: 'ASC' }}
      empty={<EmptyState title={t('duty.none')} text={t('duty.noneText')} />}
    />
  );
};

export default DutyList;
