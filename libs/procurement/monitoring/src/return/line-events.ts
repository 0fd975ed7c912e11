import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { LineEventView } from '@commonweal/wire';
import { type Caller, Person } from '@commonweal/identity';
import { Clock, newId } from '@commonweal/platform';
import { LineEvent } from './line-event.entity.js';
import type { ReturnLine } from './return-line.entity.js';

/** Keeps what was said of lines, question by question. */
@Injectable()
export class LineEvents {
  constructor(private readonly clock: Clock) {}

  async note(
    tx: EntityManager,
    what: LineEvent['what'],
    lines: ReturnLine[],
    { personId }: Caller,
  ): Promise<void> {
    const at = this.clock.now();
    const events = lines.map(({ id, delivered, note, query }) =>
      tx.create(LineEvent, {
        ...{ id: newId(), lineId: id, what, at, byId: personId, delivered },
        text: what === 'queried' ? query : what === 'submitted' ? note : null,
      }),
    );
    await tx.save(events);
  }
}

/** By line, the oldest first. */
export async function historyOf(
  tx: EntityManager,
  lineIds: string[],
): Promise<ReadonlyMap<string, LineEventView[]>> {
  const events = await tx.find(LineEvent, {
    where: { lineId: In(lineIds) },
    order: { at: 'ASC', id: 'ASC' },
  });
  const people = await tx.findBy(Person, { id: In([...new Set(events.map(({ byId }) => byId))]) });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const history = new Map<string, LineEventView[]>();
  for (const { id, lineId, what, at, byId, delivered, text } of events) {
    const view = { id, what, at: at.toISOString(), by: names.get(byId) ?? '' };
    const event = { ...view, delivered: delivered ?? undefined, text: text ?? undefined };
    history.set(lineId, [...(history.get(lineId) ?? []), event]);
  }
  return history;
}
