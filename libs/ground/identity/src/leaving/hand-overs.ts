import { Injectable } from '@nestjs/common';
import { Ledger } from '@commonweal/ledger';
import { Described, DomainError, type FieldErrors, lock, notFound, Transaction } from '@commonweal/platform';
import type { HandOver, HandOverLine, HeldItemView, HeldWorkView } from '@commonweal/wire';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Caller } from '../access/caller.js';
import { Person } from '../people/person.entity.js';
import { HeldWork } from './held-work.js';

/** Lists what work is somebody's, and hands it over in bulk: all of it or nothing. */
@Injectable()
export class HandOvers {
  constructor(
    private readonly database: DataSource,
    private readonly transaction: Transaction,
    private readonly described: Described,
    private readonly ledger: Ledger,
  ) {}

  /** @throws DomainError not-found */
  async heldBy(id: string): Promise<HeldWorkView> {
    const { name, active } = await person(this.database.manager, id);
    return { personId: id, name, active, items: await this.items(this.database.manager, id) };
  }

  /** What would become of it; nothing is written. @throws DomainError not-found */
  preview(id: string, given: HandOver, caller: Caller): Promise<HandOverLine[]> {
    return this.lines(this.database.manager, id, given, caller);
  }

  /** @throws DomainError not-found, invalid with every line that cannot be */
  handOver(id: string, given: HandOver, caller: Caller): Promise<HeldWorkView> {
    return this.transaction.run(async (tx) => {
      await lock(tx, `hand-over:${id}`);
      refuseFaults(await this.lines(tx, id, given, caller));
      const from = await person(tx, id);
      const people = await peopleIn(tx, given);
      for (const { kind, id: item, toId } of given.items) {
        const to = people.get(toId);
        if (to) await this.work(kind)?.handOver(tx, { id: item, from, to, by: caller });
      }
      await this.ledger.write(tx, {
        ...{ subjectKind: 'person', subjectId: id, action: 'work-handed-over', actorId: caller.personId },
        data: { items: given.items },
      });
      return { personId: id, name: from.name, active: from.active, items: await this.items(tx, id) };
    });
  }

  private async items(tx: EntityManager, id: string): Promise<HeldItemView[]> {
    const all: HeldItemView[] = [];
    for (const work of this.described.all(HeldWork)) {
      const { kind, title: kindTitle } = work;
      all.push(...(await work.of(tx, id)).map((item) => ({ ...item, kind, kindTitle })));
    }
    return all;
  }

  private async lines(tx: EntityManager, id: string, given: HandOver, by: Caller): Promise<HandOverLine[]> {
    const from = await person(tx, id);
    const held = new Map((await this.items(tx, id)).map((item) => [`${item.kind} ${item.id}`, item]));
    const people = await peopleIn(tx, given);
    const seen = new Set<string>();
    const lines: HandOverLine[] = [];
    for (const { kind, id: item, toId } of given.items) {
      const name = `${kind} ${item}`;
      const [found, to, work] = [held.get(name), people.get(toId), this.work(kind)];
      const fault = seen.has(name)
        ? 'It stands in the list twice.'
        : !found || !work
          ? `It is not, or no longer, ${from.name}’s.`
          : (whyNobody(to, from) ?? (to ? await work.whyNot(tx, { id: item, from, to, by }) : null));
      seen.add(name);
      const line = found ?? { kind, kindTitle: work?.title ?? kind, id: item, title: item };
      lines.push({ ...line, to: to?.name ?? '', ...(fault ? { fault } : {}) });
    }
    return lines;
  }

  private work(kind: string): HeldWork | undefined {
    return this.described.all(HeldWork).find((one) => one.kind === kind);
  }
}

function whyNobody(to: Person | undefined, from: Person): string | null {
  if (!to?.active || to.supplierId !== null) return 'Choose somebody of the council who may sign in.';
  return to.id === from.id ? 'Choose somebody else.' : null;
}

function refuseFaults(lines: HandOverLine[]): void {
  const errors: FieldErrors = {};
  lines.forEach(({ title, fault }, index) => {
    if (fault) errors[`items.${index}.toId`] = [`${title}: ${fault}`];
  });
  if (!lines.length) errors['items'] = ['items is empty'];
  if (Object.keys(errors).length)
    throw new DomainError('invalid', 'invalid', 'Some of the work cannot go to whom you chose.', errors);
}

async function person(tx: EntityManager, id: string): Promise<Person> {
  const found = await tx.findOneBy(Person, { id });
  if (!found) throw notFound('person');
  return found;
}

async function peopleIn(tx: EntityManager, { items }: HandOver): Promise<Map<string, Person>> {
  const people = await tx.findBy(Person, { id: In([...new Set(items.map(({ toId }) => toId))]) });
  return new Map(people.map((one) => [one.id, one]));
}
