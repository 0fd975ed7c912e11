import { useAnswer } from '../api/useAnswer.js';
import { Rows } from '../fields/Rows.js';
import { EmptyState } from '../shell/EmptyState.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { useReturnColumns } from './useReturnColumns.js';

/** The returns of a contract, the latest first. */
export const ReturnsOf = ({ contractId }: { contractId: string }) => {
  const t = useWords();
  const columns = useReturnColumns(false);
  const { data, error } = useAnswer(['returns', contractId], (house) => house.returnsOf(contractId));
  if (error) return <PageFault error={error} />;
  if (!data) return <Waiting />;
  if (!data.length) return <EmptyState title={t('returns.none')} text={t('returns.noneText')} />;
  return <Rows of={data} columns={columns} label={t('returns.title')} />;
};
