import type { PanelContent } from '@commonweal/wire';
import type { Ruling } from '@commonweal/panels';
import { gateState, type GateFound, type PlannedStage } from '@commonweal/workflow';
import { effectsOf, text, type Dossier } from './dossier.js';

export interface AssessedGate extends GateFound {
  panelKey: string;
  guidance: string;
  /** Of this passage through the stage, latest first. */
  rulings: Ruling[];
}

/** What was done in a stage. */
export interface StageWork {
  /** Required tasks are complete and no rule blocks. */
  isReady: boolean;
  /** When its tasks were completed. */
  workedAt: readonly Date[];
}

/** The gate of a stage; a standing rule may route it to another panel than the workflow does. */
export function gateOf(
  { gate, key }: PlannedStage,
  dossier: Dossier,
  { isReady, workedAt }: StageWork,
): AssessedGate | undefined {
  if (!gate) return undefined;
  const { procurement, documents, rulings } = dossier;
  const isCurrent = procurement.stage === key;
  const [routed] = isCurrent ? effectsOf(dossier, 'route-to-panel', 'stands') : [];
  const panelKey = routed ? text(routed, 'panel') : gate.panel;
  const ofThis = rulings.filter(({ occasionId }) => occasionId === procurement.passageId);
  const [latest] = ofThis;
  const isWorkedOn = latest !== undefined && workedAt.some((at) => at > latest.at);
  return {
    title: gate.title,
    guidance: gate.guidance,
    panelKey,
    panel: documents.get<PanelContent>('panel', panelKey)?.title ?? panelKey,
    state: gateState({ latest: latest?.ruling, isReady, isWorkedOn }),
    reason: latest?.reason,
    rulings: ofThis,
  };
}
