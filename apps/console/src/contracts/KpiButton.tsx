import type { KpiSet, ObligationView } from '@commonweal/wire';
import { AskButton } from '../fields/AskButton.js';
import { LongTextInput } from '../fields/FactInput.js';
import { useWords } from '../strings/useWords.js';

/** Makes an obligation a key performance indicator, or no longer one. */
export const KpiButton = ({ of: { id, title, kpi, version } }: { of: ObligationView }) => {
  const t = useWords();
  return (
    <AskButton
      size="small"
      variant="text"
      label={t(kpi ? 'obligation.kpiNoLonger' : 'obligation.kpiMake')}
      about={t(kpi ? 'obligation.kpiNoLongerAbout' : 'obligation.kpiMakeAbout', { title })}
      text={t(kpi ? 'obligation.kpiNoLongerText' : 'obligation.kpiMakeText')}
      command={(values) => ({
        do: (house) => house.setKpi(id, { ...(values as Pick<KpiSet, 'reason'>), kpi: !kpi }, version),
        said: 'obligation.kpiSet',
      })}
    >
      <LongTextInput source="reason" label={t('contractChange.reason')} required />
    </AskButton>
  );
};
