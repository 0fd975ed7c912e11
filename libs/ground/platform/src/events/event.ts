import type { EntityManager } from 'typeorm';

/** Something that happened in a lib, by the name it is stored under. `Payload` is plain JSON: ids, codes, dates. */
export interface EventKind<Payload extends object> {
  readonly name: string;
  /** Never set: it carries the type. */
  readonly payload?: Payload;
}

/** `export const returnAccepted = eventKind<{ returnId: string }>('return-accepted');` */
export function eventKind<Payload extends object>(name: string): EventKind<Payload> {
  return { name };
}

/**
 * What a lib does when another (left of it or below) says that something happened. A provider that extends this class
 * is found by itself.
 */
export abstract class EventHandler<Payload extends object = object> {
  abstract readonly event: EventKind<Payload>;
  /** Unique in the application; never changed, for what is under way is stored under it. */
  abstract readonly name: string;

  /** Runs once in effect, in a transaction of its own after that of the publisher; tried again when it throws. */
  abstract handle(tx: EntityManager, payload: Payload): Promise<void>;
}
