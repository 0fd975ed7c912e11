import type { EntityManager } from 'typeorm';
import { eventKind, type Events } from '@commonweal/platform';
import type { Message } from './message.entity.js';

/** Messages of ladders went out, or are said to have arrived: the subjects that they were about. */
export const rungsWentOut = eventKind<{ subjects: RungSubject[] }>('rungs-went-out');

export interface RungSubject {
  kind: string;
  id: string;
}

/** Says so in the transaction that records it, so that no next rung is forgotten, whatever dies. */
export async function publishRungs(tx: EntityManager, events: Events, messages: Message[]): Promise<void> {
  const rungs = messages.filter(({ rung }) => rung !== null);
  if (rungs.length === 0) return;
  const subjects = new Map(
    rungs.map(({ subjectKind: kind, subjectId: id }) => [`${kind}:${id}`, { kind, id }]),
  );
  await events.publish(tx, rungsWentOut, { subjects: [...subjects.values()] });
}
