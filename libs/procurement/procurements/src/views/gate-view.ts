import type { GateView, PanelContent, RulingView } from '@commonweal/wire';
import type { Ruling } from '@commonweal/panels';
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
  const { title, panel, panelKey, guidance } = gate;
  const state = place === 'done' ? 'passed' : place === 'current' ? gate.state : 'not-ready';
  const here = new Set(dossier.passages.filter((one) => one.stage === stage.key).map(({ id }) => id));
  const rulings = dossier.rulings
    .filter(({ occasionId }) => here.has(occasionId))
    .map((ruling) => rulingView(ruling, dossier, names));
  const isAwaited = place === 'current' && dossier.item?.occasionId === dossier.procurement.passageId;
  const awaited = isAwaited ? { itemId: dossier.item?.id } : {};
  return { title, panel, panelKey, guidance, state, rulings, ...awaited };
}

function rulingView(
  { id, ruling, reason, panel, byId, at, route, votes, itemId }: Ruling,
  { documents, rulingConditions }: Dossier,
  names: Names,
): RulingView {
  return {
    ...{ ruling, reason, route },
    panel: documents.get<PanelContent>('panel', panel)?.title ?? panel,
    by: nameOf(names, byId),
    at: at.toISOString(),
    ...(votes === null ? {} : { votes }),
    ...(itemId === null ? {} : { itemId }),
    conditions: rulingConditions
      .filter(({ rulingId }) => rulingId === id)
      .map(({ what, ownerId, dueOn, holds }) => ({ what, owner: nameOf(names, ownerId), dueOn, holds })),
  };
}
