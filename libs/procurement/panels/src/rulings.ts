import { Injectable } from '@nestjs/common';
import { People, type Caller } from '@commonweal/identity';
import { Clock, Events, eventKind, invalidField, newId, rowsOf, type RowsOf } from '@commonweal/platform';
import type { ConditionGiven, RulingGiven, RulingRoute } from '@commonweal/wire';
import { Any, type EntityManager } from 'typeorm';
import type { Matter } from './matter.js';
import { PanelItem } from './rows/panel-item.entity.js';
import { RulingCondition } from './rows/ruling-condition.entity.js';
import { Ruling } from './rows/ruling.entity.js';

/** A panel has ruled. Whoever keeps the matter turns the conditions into tasks. */
export const panelRuled = eventKind<{ rulingId: string; subjectKind: string; subjectId: string }>(
  'panel-ruled',
);

/** How a ruling came about. */
export interface Passage {
  route: RulingRoute;
  itemId?: string;
  votes?: string;
}

/** Everything ruled about subjects, latest first. */
export function rulingsOf(subjectKind: string, subjectId: string[]): RowsOf<Ruling> {
  return rowsOf(Ruling, { subjectKind, subjectId }, { at: 'DESC', id: 'DESC' });
}

/** The items about subjects that wait for their ruling. */
export function waitingItems(subjectKind: string, subjectId: string[]): RowsOf<PanelItem> {
  return rowsOf(PanelItem, { subjectKind, subjectId, state: 'submitted' });
}

/** The record of what panels ruled. */
@Injectable()
export class Rulings {
  constructor(
    private readonly people: People,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError invalid on conditions */
  async record(
    tx: EntityManager,
    matter: Matter,
    given: RulingGiven,
    { route, itemId, votes }: Passage,
    caller: Caller,
  ): Promise<Ruling> {
    const conditions = given.conditions ?? [];
    await this.refuseConditions(given, matter);
    const { subjectKind, subjectId, stage, occasionId, panel } = matter;
    const ruling = tx.create(Ruling, {
      ...{ id: newId(), subjectKind, subjectId, stage, occasionId, panel, route },
      ...{ ruling: given.ruling, reason: given.reason, byId: caller.personId, at: this.clock.now() },
      itemId: itemId ?? null,
      votes: votes ?? null,
    });
    await tx.insert(Ruling, ruling);
    const rows = conditions.map((condition, index) => ({
      rulingId: ruling.id,
      number: index + 1,
      ...condition,
    }));
    if (rows.length) await tx.insert(RulingCondition, rows);
    await this.events.publish(tx, panelRuled, { rulingId: ruling.id, subjectKind, subjectId });
    return ruling;
  }

  /** The conditions of rulings, in the order in which the panel put them. */
  conditionsOf(tx: EntityManager, rulings: readonly Pick<Ruling, 'id'>[]): Promise<RulingCondition[]> {
    if (!rulings.length) return Promise.resolve([]);
    const rulingId = Any(rulings.map(({ id }) => id));
    return tx.find(RulingCondition, { where: { rulingId }, order: { rulingId: 'ASC', number: 'ASC' } });
  }

  private async refuseConditions(
    { ruling, conditions = [] }: RulingGiven,
    { directorate, category, responsibleId }: Matter,
  ): Promise<void> {
    const isConditional = ruling === 'approve-with-conditions';
    if (isConditional && !conditions.length)
      throw invalidField('conditions', 'Name at least one condition, or approve without.');
    if (!isConditional && conditions.length)
      throw invalidField('conditions', 'Only an approval with conditions has conditions.');
    if (!isConditional) return;
    const leads = await this.people.holding('lead', { directorate, category });
    const may = new Set([responsibleId, ...leads.map(({ id }) => id)]);
    for (const [index, condition] of conditions.entries()) this.refuseCondition(condition, index, may);
  }

  private refuseCondition({ ownerId, dueOn }: ConditionGiven, index: number, may: Set<string>): void {
    if (!may.has(ownerId))
      throw invalidField(
        `conditions.${index}.ownerId`,
        'Choose a lead who works in its directorate and category.',
      );
    if (dueOn < this.clock.today())
      throw invalidField(`conditions.${index}.dueOn`, 'The day is past. Choose today or a later day.');
  }
}
