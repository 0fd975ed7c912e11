import type { ReleaseDocuments } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import type { WorkflowContent, WorkflowMoveView } from '@commonweal/wire';
import { nameOf, type Names } from '../../views/names.js';
import { stagePlaces, taskPlaces } from '../move-plan-view.js';
import { refusesToStart } from './run-moves.js';
import type { Tally } from './tallies.js';
import type { WorkflowMove } from './workflow-move.entity.js';

export interface MoveSeen {
  move: WorkflowMove;
  tally: Tally;
  /** The documents of its release. */
  documents: ReleaseDocuments;
  names: Names;
  caller: Caller;
  /** Approvals that a workflow needs. */
  needed: number;
}

export function moveView({ move, tally, documents, names, caller, needed }: MoveSeen): WorkflowMoveView {
  const { id, workflow, toWorkflow, release, reason, mapping, state, version, startedById } = move;
  const titleOf = (key: string) => documents.get<WorkflowContent>('workflow', key)?.title ?? key;
  const target = documents.get<WorkflowContent>('workflow', toWorkflow);
  const { stages, tasks, goesOnIn } = mapping;
  return {
    ...{ id, workflow, toWorkflow, release, reason, state, version, ...tally },
    ...{ title: titleOf(workflow), toTitle: titleOf(toWorkflow) },
    preparedBy: nameOf(names, move.preparedById),
    preparedAt: move.preparedAt.toISOString(),
    ...(startedById ? { startedBy: nameOf(names, startedById) } : {}),
    mapping: { stages: { ...stages }, tasks: { ...tasks }, goesOnIn: { ...goesOnIn } },
    stages: target ? stagePlaces(target) : [],
    tasks: target ? taskPlaces(target) : [],
    may: whatMay(move, caller, needed),
  };
}

function whatMay(move: WorkflowMove, caller: Caller, needed: number): string[] {
  const { roles } = caller;
  const [edits, approves] = [roles.includes('policy-editor'), roles.includes('policy-approver')];
  const allowed: [string, boolean][] = [
    ['map', edits && move.can('map')],
    ['start', (edits || approves) && move.can('start') && !refusesToStart(move, caller, needed)],
    ['stop', (edits || approves) && move.can('stop')],
  ];
  return allowed.filter(([, may]) => may).map(([what]) => what);
}
