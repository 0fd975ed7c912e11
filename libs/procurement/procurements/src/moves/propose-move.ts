import {
  leftBehind,
  movePlan,
  noMapping,
  openBehind,
  type MoveMapping,
  type MovePlan,
} from '@commonweal/workflow';
import { assess, type Assessment } from '../dossier/assess.js';
import type { Dossier } from '../dossier/dossier.js';
import { movedDossier, type Moving } from './moved-dossier.js';
import { moveSituation } from './move-situation.js';

/** A planned move with what it would lead to; `after` is missing while nobody has said where it goes on. */
export interface MoveProposal {
  plan: MovePlan;
  /** What the workflow lacks by key, whatever the mapping says of it. */
  lacking: MovePlan['unplaced'];
  after?: { dossier: Dossier; assessment: Assessment };
  /** Worth knowing and no hindrance, each a sentence. */
  notes: string[];
}

/** Plans a move, and judges it by where the procurement would then stand. Writes nothing. */
export function proposeMove(moving: Omit<Moving, 'plan'>, mapping: MoveMapping): MoveProposal {
  const { dossier, target, now } = moving;
  const situation = moveSituation(dossier, target.content);
  const plan = movePlan(situation, mapping);
  const lacking = movePlan(situation, noMapping).unplaced;
  if (plan.stage === undefined) return { plan, lacking, notes: [] };
  const moved = movedDossier({ ...moving, plan });
  const after = { dossier: moved, assessment: assess(moved, now.today) };
  const { blocking, others: notes } = leftBehind(after.assessment.stages, openBefore(moving, plan));
  if (!blocking.length) return { plan, lacking, after, notes };
  const reasons = [...plan.reasons, ...blocking];
  return { plan: { ...plan, verdict: 'blocked', reasons }, lacking, after, notes };
}

/** Tasks that stand open in a stage that is over already, by the key that they would have. */
function openBefore({ dossier, now }: Omit<Moving, 'plan'>, { tasks }: MovePlan): Set<string> {
  const open = openBehind(assess(dossier, now.today).stages);
  return new Set(open.map(({ task: { key } }) => tasks.get(key) ?? key));
}
