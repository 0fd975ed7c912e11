import type { ReleaseDocuments } from '@commonweal/documents';
import type { MoveTargetView, WorkflowContent } from '@commonweal/wire';
import { effectsOf, text, type Dossier } from '../dossier/dossier.js';
import type { MoveTarget } from './moved-dossier.js';

/** Whether the workflow is otherwise than the one that is followed. */
export function isOther(
  { procurement: { workflow, workflowRelease } }: Dossier,
  target: MoveTarget,
): boolean {
  return workflow !== target.workflow || workflowRelease < target.since;
}

/** The workflow as the release has it; undefined when it has none of that key. */
export function moveTarget(workflow: string, documents: ReleaseDocuments): MoveTarget | undefined {
  const content = documents.get<WorkflowContent>('workflow', workflow);
  const { release } = documents;
  return (
    content && {
      workflow,
      release,
      since: documents.revision('workflow', workflow)?.release ?? release,
      content,
    }
  );
}

const order = ['newer', 'rules', 'other'];

/** Where it can be moved: to a newer one of its own, to one that rules ask for now, to any other; in that order. */
export function targetViews(dossier: Dossier, documents: ReleaseDocuments): MoveTargetView[] {
  const asked = new Set(
    effectsOf(dossier, 'use-workflow', 'stands').map((effect) => text(effect, 'workflow')),
  );
  const own = dossier.procurement.workflow;
  const why = (key: string): MoveTargetView['why'] =>
    key === own ? 'newer' : asked.has(key) ? 'rules' : 'other';
  return [...documents.all<WorkflowContent>('workflow').keys()]
    .flatMap((key) => moveTarget(key, documents) ?? [])
    .filter((target) => isOther(dossier, target))
    .map(({ workflow, content: { title } }) => ({ workflow, title, why: why(workflow) }))
    .sort((a, b) => order.indexOf(a.why) - order.indexOf(b.why) || a.title.localeCompare(b.title));
}
