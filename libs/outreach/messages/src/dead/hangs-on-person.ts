import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import type { HangingView } from '@commonweal/wire';

/** What nobody hears about while the address of a person is dead: a provider of who owns such rows. */
export abstract class HangsOnPerson {
  /** By person, within the caller's scope, most urgent first. */
  abstract of(tx: EntityManager, personIds: string[], caller: Caller): Promise<Map<string, HangingView[]>>;
}
