import type { Attachment } from '@commonweal/files';
import type { SubjectFacts } from '@commonweal/decisions';
import type { DocumentSet } from '@commonweal/documents';
import type { PanelItem, Ruling, RulingCondition } from '@commonweal/panels';
import type { StandingEffectView, TaskKind, WorkflowContent } from '@commonweal/wire';
import type { WorkFound } from '@commonweal/workflow';
import type { Lot } from '../lots/lot.entity.js';
import type { IndicatorChoice } from '../rows/indicator-choice.entity.js';
import type { ProcurementCondition } from '../rows/procurement-condition.entity.js';
import type { ProcurementFact } from '../rows/procurement-fact.entity.js';
import type { ProcurementTask } from '../rows/procurement-task.entity.js';
import type { Procurement } from '../rows/procurement.entity.js';
import type { StagePassage } from '../rows/stage-passage.entity.js';

/** Everything about one procurement, as one transaction saw it. */
export interface Dossier {
  procurement: Procurement;
  answers: ReadonlyMap<string, ProcurementFact>;
  tasks: ReadonlyMap<string, ProcurementTask>;
  choices: ReadonlyMap<string, IndicatorChoice>;
  /** In the order in which they were entered. */
  passages: readonly StagePassage[];
  /** What rules ask for now, of all states, most important first. */
  effects: readonly StandingEffectView[];
  attachments: readonly Attachment[];
  /** Latest first. */
  rulings: readonly Ruling[];
  /** What rulings ask for, in the order in which panels put it. */
  rulingConditions: readonly RulingCondition[];
  /** What waits for the panel now. */
  item: PanelItem | null;
  /** Conditions of panels that are tasks. */
  conditions: readonly ProcurementCondition[];
  /** The workflow of the release to which the procurement is pinned. */
  workflow: WorkflowContent;
  /** The documents in force: rules, catalogue, facts, panels, calendars. */
  documents: DocumentSet;
  facts: SubjectFacts;
  /** In order; one, unseen, where nobody divided the procurement. */
  lots: readonly Lot[];
  /** How work stands that other libs keep, by task kind. */
  works: ReadonlyMap<TaskKind, WorkFound>;
}

export function effectsOf(
  { effects }: Pick<Dossier, 'effects'>,
  effect: string,
  state?: StandingEffectView['state'],
): StandingEffectView[] {
  return effects.filter((one) => one.effect === effect && (!state || one.state === state));
}

/** An argument of an effect that its description says is text. */
export function text({ arguments: args }: Pick<StandingEffectView, 'arguments'>, name: string): string {
  const value = args[name];
  return typeof value === 'string' ? value : '';
}
