import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { Rulings } from '@commonweal/panels';
import { checkVersion, Clock, DomainError } from '@commonweal/platform';
import type { RulingGiven } from '@commonweal/wire';
import { canRule } from '@commonweal/workflow';
import { assess } from '../dossier/assess.js';
import type { Dossier } from '../dossier/dossier.js';
import { subjectKind } from '../dossier/dossiers.js';
import type { AssessedGate } from '../dossier/gate.js';
import { Commands, refuseUnlessRunning } from './commands.js';

/** Records what panels rule at gates. */
@Injectable()
export class RuleAtGates {
  constructor(
    private readonly commands: Commands,
    private readonly rulings: Rulings,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, stale, conflict */
  rule(id: string, seen: number, given: RulingGiven, caller: Caller): Promise<void> {
    return this.commands.run(id, caller, async (tx, dossier) => {
      const { procurement } = dossier;
      const { id: subjectId, leadId: responsibleId, stage, passageId: occasionId } = procurement;
      refuseUnlessRunning(dossier);
      checkVersion(procurement, seen, 'procurement');
      const gate = openGate(dossier, assess(dossier, this.clock.today()).gate);
      const matter = { subjectKind, subjectId, stage, occasionId, panel: gate.panelKey, responsibleId };
      const { id: ruling } = await this.rulings.record(tx, matter, given, caller);
      return {
        action: 'ruled',
        data: { stage, panel: gate.panelKey, ruling, said: given.ruling },
        why: given.reason,
      };
    });
  }
}

function openGate({ procurement }: Dossier, gate: AssessedGate | undefined): AssessedGate {
  if (!gate)
    throw new DomainError('conflict', 'no-gate', `The stage “${procurement.stageTitle}” has no gate.`);
  if (canRule(gate.state)) return gate;
  const words =
    gate.state === 'passed'
      ? 'is passed already'
      : 'is not ready: tasks of the stage are open, or a rule blocks it';
  throw new DomainError('conflict', 'gate-not-open', `${gate.title} ${words}.`);
}
