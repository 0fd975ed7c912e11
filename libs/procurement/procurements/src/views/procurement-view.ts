import type { ProcurementView } from '@commonweal/wire';
import type { Procurement } from '../rows/procurement.entity.js';
import { nameOf, type Names } from './names.js';

/** @param today `YYYY-MM-DD` */
export function procurementView(procurement: Procurement, names: Names, today: string): ProcurementView {
  const { id, reference, title, category, directorate, leadId, state, stage, stageTitle } = procurement;
  const { stageTargetOn, tasksOpen, undecided, newByRelease, workflowRelease, version, createdAt } =
    procurement;
  return {
    ...{ id, reference, title, category, directorate, leadId, state, stage, stageTitle, stageTargetOn },
    ...{ tasksOpen, undecided, newByRelease, workflowRelease, version },
    lead: nameOf(names, leadId),
    pace: procurement.pace(today),
    ...(procurement.estimatedValueExVat === null
      ? {}
      : { estimatedValueExVat: procurement.estimatedValueExVat }),
    createdAt: createdAt.toISOString(),
  };
}
