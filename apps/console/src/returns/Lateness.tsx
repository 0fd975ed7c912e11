import type { ReturnView } from '@commonweal/wire';
import { Tag } from '../fields/StatusTag.js';
import { useWords } from '../strings/useWords.js';

/** Late is late: a return that came late says so for ever, also once it is accepted. */
export const Lateness = ({ it }: { it: ReturnView }) => {
  const t = useWords();
  if (it.overdue)
    return (
      <Tag tone="bad">
        {it.workingDaysLate > 0
          ? t('returns.overdueBy', { smart_count: it.workingDaysLate })
          : t('returns.overdueToday')}
      </Tag>
    );
  if (it.workingDaysLate > 0)
    return <Tag tone="careful">{t('returns.late', { smart_count: it.workingDaysLate })}</Tag>;
  return <>{it.state === 'waived' ? '–' : it.firstSubmittedAt ? t('returns.inTime') : t('returns.notDue')}</>;
};
