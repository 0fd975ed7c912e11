import { Injectable } from '@nestjs/common';
import { People, type Caller } from '@commonweal/identity';
import { notFound, readAtOneMoment } from '@commonweal/platform';
import type { ChecklistView, IndicatorChoiceView, ProcurementView } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { mayList, mayRead } from '../commands/access.js';
import type { Dossier } from '../dossier/dossier.js';
import { Dossiers } from '../dossier/dossiers.js';
import { Procurement } from '../rows/procurement.entity.js';
import { checklistView, peopleIn } from './checklist-view.js';
import { indicatorViews } from './indicator-views.js';
import { Standing } from './standing.js';
import { procurementView } from './procurement-view.js';

/** What people see of one procurement. */
@Injectable()
export class ProcurementViews {
  constructor(
    private readonly database: DataSource,
    private readonly dossiers: Dossiers,
    private readonly people: People,
    private readonly standing: Standing,
  ) {}

  /** @throws DomainError not-found */
  async one(id: string, caller: Caller): Promise<ProcurementView> {
    const procurement = await this.database.manager.findOneBy(Procurement, { id });
    if (!procurement || !mayList(caller, procurement)) throw notFound('procurement');
    return procurementView(
      procurement,
      await this.people.namesOf([procurement.leadId]),
      this.standing.today(),
    );
  }

  /** @throws DomainError not-found */
  async checklist(id: string, caller: Caller): Promise<ChecklistView> {
    const dossier = await this.read(id, caller);
    const names = await this.people.namesOf(peopleIn(dossier));
    const { assessment, mayRule } = await this.standing.of(this.database.manager, dossier, caller);
    return checklistView(dossier, assessment, names, { caller, mayRule });
  }

  /** @throws DomainError not-found */
  async indicators(id: string, caller: Caller): Promise<IndicatorChoiceView[]> {
    const dossier = await this.read(id, caller);
    return indicatorViews(dossier, await this.people.namesOf(peopleIn(dossier)));
  }

  /** One of them. @throws DomainError not-found */
  async indicator(id: string, key: string, caller: Caller): Promise<IndicatorChoiceView> {
    const found = (await this.indicators(id, caller)).find((one) => one.id === key);
    if (!found) throw notFound('indicator of this procurement');
    return found;
  }

  private async read(id: string, caller: Caller): Promise<Dossier> {
    const dossier = await readAtOneMoment(this.database, (tx) => this.dossiers.read(tx, id));
    if (!mayRead(caller, dossier.procurement)) throw notFound('procurement');
    return dossier;
  }
}
