import type { ChecklistView, ProcurementView } from '@commonweal/wire';
import { createContext, useContext } from 'react';

export interface Open {
  procurement: ProcurementView;
  checklist: ChecklistView;
}

export const ProcurementContext = createContext<Open | null>(null);

/** The procurement whose page is open, with its checklist. */
export function useProcurement(): Open {
  const open = useContext(ProcurementContext);
  if (!open) throw new Error('No procurement is open here.');
  return open;
}
