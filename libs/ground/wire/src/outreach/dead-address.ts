import { Choice, DateOnly, Email, Flag, Id, Instant, ListOf, LongText, Text, Whole } from '../fields.js';
import { ListQuery } from '../list.js';

export const hangingKinds = ['contract', 'return'] as const;

/** What nobody hears about while an address is dead. */
export class HangingView {
  @Choice(hangingKinds, 'What it is.')
  kind: (typeof hangingKinds)[number];

  @Id('Identity.')
  id: string;

  @Text('In words.', { max: 500 })
  title: string;

  @Text('Path in the console.')
  link: string;

  @DateOnly('When it is due.', { optional: true })
  dueOn?: string;
}

/** An address of which the provider said that nobody will ever get mail there. */
export class DeadAddressView {
  @Id('Identity.')
  id: string;

  @Text('The address.', { max: 254 })
  address: string;

  @Flag('Whether it is still the address of somebody who is mailed.')
  standing: boolean;

  @Instant('When the provider said so first.')
  since: string;

  @Instant('When it said so last.')
  lastAt: string;

  @LongText('What the provider said.')
  said: string;

  @Whole('How often a mail came back since then.')
  failures: number;

  @Id('Whose address it is.')
  personId: string;

  @Text('Name of the person.')
  name: string;

  @Id('Supplier for whom the person answers; absent for people of the council.', { optional: true })
  supplierId?: string;

  @Email('Where mail for it goes now: the new address, or that of who answers instead.', { optional: true })
  nowAt?: string;

  @Whole('Messages that failed for it and can be sent again.')
  toSendAgain: number;

  @ListOf(() => HangingView, 'Contracts and open returns that hang on it, within the reader’s scope.')
  hanging: HangingView[];

  @Whole('Version of the person, for If-Match.')
  personVersion: number;
}

export class DeadAddressQuery extends ListQuery {
  @Choice(['true', 'false'], 'Whether it is still the address of somebody who is mailed.', { optional: true })
  standing?: 'true' | 'false';
}

/** Body of `POST /dead-addresses/:id/resending`. */
export class ResendingGiven {
  @LongText('Reason.')
  reason: string;
}
