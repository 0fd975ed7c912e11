import { useAnswer } from '../api/useAnswer.js';

/** The contracts that a procurement follows. */
export const usePredecessors = (procurementId: string) =>
  useAnswer(['predecessors', procurementId], (house) => house.predecessors(procurementId));
