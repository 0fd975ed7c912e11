import type { GateView, PanelContent, RulingView } from '@commonweal/wire';
import type { AssessedStage } from '../dossier/assess.js';
import type { Dossier } from '../dossier/dossier.js';
import { gateOf, type AssessedGate } from '../dossier/gate.js';
import { nameOf, type Names } from './names.js';

/** A gate with everything that was ever ruled at it. @param current the gate of the current stage */
export function gateView(
  { stage, place }: AssessedStage,
  current: AssessedGate | undefined,
  dossier: Dossier,
  names: Names,
): GateView | undefined {
  const gate = place === 'current' ? current : gateOf(stage, dossier, { isReady: false, workedAt: [] });
  if (!gate) return undefined;
  const { title, panel, guidance } = gate;
  const state = place === 'done' ? 'passed' : place === 'current' ? gate.state : 'not-ready';
  const rulings = dossier.rulings
    .filter((ruling) => ruling.stage === stage.key)
    .map(({ ruling, reason, panel: key, byId, at }): RulingView => ({
      ...{ ruling, reason },
      panel: dossier.documents.get<PanelContent>('panel', key)?.title ?? key,
      by: nameOf(names, byId),
      at: at.toISOString(),
    }));
  return { title, panel, guidance, state, rulings };
}
