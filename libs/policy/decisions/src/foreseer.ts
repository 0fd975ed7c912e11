import type { EntityManager } from 'typeorm';
import type { DocumentSet } from '@commonweal/documents';
import type { SubjectKind } from '@commonweal/wire';
import type { ForeseenMessages, Foresight } from './effect.js';

/** A draft beside what is in force. */
export interface DraftAhead extends Foresight {
  inForce: DocumentSet;
  /** Whether rules change the subject too: what is said about it then is foreseen with their effects. */
  isChanged: (kind: SubjectKind, id: string) => boolean;
}

/**
 * Says what documents other than rules (ladders, templates) do to messages by themselves, described by the lib that
 * plans them. A provider that extends this class is found by itself.
 */
export abstract class Foreseer {
  /** The lower one has its say first; who comes to a message first names it. */
  readonly turn: number = 1;

  /** Batch by batch, so that any number can be counted. Writes nothing. */
  abstract foresee(tx: EntityManager, ahead: DraftAhead): AsyncIterable<ForeseenMessages>;
}
