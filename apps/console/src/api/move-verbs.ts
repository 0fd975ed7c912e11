import type {
  MoveGiven,
  MoveMappingGiven,
  MovePlanView,
  MoveTargetView,
  MoveWish,
  WorkflowMoveCreate,
  WorkflowMoveRowView,
  WorkflowMoveView,
} from '@commonweal/wire';
import { query, tell } from './request.js';

/** Moving procurements to another workflow: one, or all that run. */
export const moveVerbs = {
  moveTargets: (id: string) => tell<MoveTargetView[]>(`/procurements/${id}/workflow-move/targets`),
  previewMove: (id: string, body: MoveWish) =>
    tell<MovePlanView>(`/procurements/${id}/workflow-move/preview`, { method: 'POST', body }),
  moveOne: (id: string, body: MoveGiven, version: number) =>
    tell<unknown>(`/procurements/${id}/workflow-move`, { method: 'POST', body, version }),

  prepareMove: (body: WorkflowMoveCreate) =>
    tell<WorkflowMoveView>('/workflow-moves', { method: 'POST', body }),
  workflowMove: (id: string) => tell<WorkflowMoveView>(`/workflow-moves/${id}`),
  moveRows: (id: string, filter: object) =>
    tell<WorkflowMoveRowView[]>(`/workflow-moves/${id}/procurements${query({ ...filter, perPage: 500 })}`),
  mapMove: (id: string, body: MoveMappingGiven, version: number) =>
    tell<unknown>(`/workflow-moves/${id}/mapping`, { method: 'PUT', body, version }),
  startMove: (id: string, version: number) =>
    tell<unknown>(`/workflow-moves/${id}/start`, { method: 'POST', version }),
  stopMove: (id: string, version: number) =>
    tell<unknown>(`/workflow-moves/${id}/stop`, { method: 'POST', version }),
};
