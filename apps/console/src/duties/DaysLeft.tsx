import type { DutyView } from '@commonweal/wire';
import { Tag } from '../fields/StatusTag.js';
import { useWords } from '../strings/useWords.js';

const soon = 14;

/** How long there is until the last day, in words. */
export const DaysLeft = ({ of: { daysLeft, late, state } }: { of: DutyView }) => {
  const t = useWords();
  if (daysLeft === undefined)
    return late && state === 'done' ? <Tag tone="careful">{t('duty.doneLate')}</Tag> : <>–</>;
  if (daysLeft < 0) return <Tag tone="bad">{t('duty.daysLate', { smart_count: -daysLeft })}</Tag>;
  if (daysLeft === 0) return <Tag tone="careful">{t('duty.dueToday')}</Tag>;
  return (
    <Tag tone={daysLeft <= soon ? 'careful' : 'plain'}>{t('duty.daysLeft', { smart_count: daysLeft })}</Tag>
  );
};
