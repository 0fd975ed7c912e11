import type { AlertView } from '@commonweal/wire';
import { useMemo } from 'react';
import { Listing } from '../fields/Listing.js';
import { useFilters } from '../fields/useFilters.js';
import { EmptyState } from '../shell/EmptyState.js';
import { useWord, useWords } from '../strings/useWords.js';
import { manyAlerts, mayAct } from './AlertCommands.js';
import { useAlertColumns } from './useAlertColumns.js';

const severities = ['high', 'medium', 'low'];
const states = ['open', 'acknowledged', 'snoozed', 'resolved'];
const atFirst = { unresolved: true };

function useSelects() {
  const t = useWords();
  const word = useWord();
  return useMemo(() => {
    const words = (group: string, values: string[]) =>
      values.map((value) => ({ value, title: word(group, value) }));
    return [
      {
        source: 'unresolved',
        label: t('alert.which'),
        options: [{ value: 'true', title: t('alert.unresolved') }],
      },
      { source: 'state', label: t('alert.state'), options: words('alertState', states) },
      { source: 'severity', label: t('alert.severity'), options: words('severity', severities) },
    ];
  }, [t, word]);
}

const AlertList = () => {
  const t = useWords();
  return (
    <Listing<AlertView>
      title={t('alert.title')}
      lead={t('alert.lead')}
      columns={useAlertColumns(true)}
      many={mayAct() ? manyAlerts : undefined}
      filters={useFilters(useSelects())}
      filterDefaultValues={atFirst}
      sort={{ field: 'raisedAt', order: 'DESC' }}
      empty={<EmptyState title={t('alert.none')} text={t('alert.noneText')} />}
    />
  );
};

export default AlertList;
