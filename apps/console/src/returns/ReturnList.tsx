import type { ReturnView } from '@commonweal/wire';
import { Listing } from '../fields/Listing.js';
import { useFilters } from '../fields/useFilters.js';
import { EmptyState } from '../shell/EmptyState.js';
import { useWords } from '../strings/useWords.js';
import { atFirst, SavedFilters } from './SavedFilters.js';
import { useReturnColumns } from './useReturnColumns.js';

const noSelects: never[] = [];

const ReturnList = () => {
  const t = useWords();
  return (
    <Listing<ReturnView>
      title={t('returns.title')}
      lead={t('returns.lead')}
      columns={useReturnColumns(true)}
      filters={useFilters(noSelects)}
      actions={<SavedFilters />}
      filterDefaultValues={atFirst}
      sort={{ field: 'dueOn', order: 'ASC' }}
      empty={<EmptyState title={t('returns.none')} text={t('returns.noneText')} />}
    />
  );
};

export default ReturnList;
