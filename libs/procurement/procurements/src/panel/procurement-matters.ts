import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { Matters, type Matter } from '@commonweal/panels';
import { Clock, DomainError, notFound } from '@commonweal/platform';
import { canRule } from '@commonweal/workflow';
import { In, type EntityManager } from 'typeorm';
import { mayRead, mayWrite } from '../commands/access.js';
import { refuseUnlessRunning } from '../commands/commands.js';
import { assess } from '../dossier/assess.js';
import type { Dossier } from '../dossier/dossier.js';
import { Dossiers, subjectKind } from '../dossier/dossiers.js';
import type { AssessedGate } from '../dossier/gate.js';
import { Procurement } from '../rows/procurement.entity.js';

/** Procurements at a gate, as panels see them. */
@Injectable()
export class ProcurementMatters extends Matters {
  readonly subjectKind = subjectKind;

  constructor(
    private readonly dossiers: Dossiers,
    private readonly clock: Clock,
  ) {
    super();
  }

  async ready(tx: EntityManager, id: string, caller: Caller): Promise<Matter> {
    const dossier = await this.dossiers.read(tx, id);
    if (!mayRead(caller, dossier.procurement)) throw notFound('procurement');
    return readyMatter(dossier, this.clock.today());
  }

  async mayPresent(tx: EntityManager, id: string, caller: Caller): Promise<boolean> {
    const procurement = await tx.findOneBy(Procurement, { id });
    return procurement !== null && mayWrite(caller, procurement);
  }

  async readable(tx: EntityManager, ids: string[], caller: Caller): Promise<Set<string>> {
    const rows = await tx.findBy(Procurement, { id: In(ids) });
    return new Set(rows.filter((row) => mayRead(caller, row)).map(({ id }) => id));
  }
}

/** A procurement whose gate waits for a ruling. @throws DomainError conflict when it does not */
export function readyMatter(dossier: Dossier, today: string): Matter {
  refuseUnlessRunning(dossier);
  const { gate } = assess(dossier, today);
  return matterOf(dossier, openGate(dossier, gate));
}

export function matterOf({ procurement }: Dossier, { title, panelKey }: AssessedGate): Matter {
  const { id, leadId, stage, passageId, reference, directorate, category } = procurement;
  return {
    ...{ subjectKind, subjectId: id, stage, occasionId: passageId, panel: panelKey },
    ...{ responsibleId: leadId, reference, title: procurement.title, gate: title, directorate, category },
    valuePence: procurement.estimatedValueExVat,
    link: `/procurements/${id}/show`,
  };
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
