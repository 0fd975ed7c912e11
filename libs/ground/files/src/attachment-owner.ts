import type { Caller } from '@commonweal/identity';
import type { EntityManager } from 'typeorm';

/** Something that files are attached to. A provider that extends this class is found by itself. */
export abstract class AttachmentOwner {
  abstract readonly kind: string;
  /** Whether the caller may read what is attached to the one with that id. */
  abstract mayRead(tx: EntityManager, ownerId: string, caller: Caller): Promise<boolean>;
}
