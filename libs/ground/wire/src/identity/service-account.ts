import { Choice, DateOnly, Id, Instant, Key, Text, Texts } from '../fields.js';

export const serviceStates = ['good', 'expired', 'revoked'] as const;
export type ServiceState = (typeof serviceStates)[number];

/** Something that a program may be let into. */
export class ServiceScopeView {
  @Key('Key.')
  key: string;

  @Text('What a program may do with it.')
  title: string;

  @Texts('The routes, and no others.')
  routes: string[];
}

/** Body of `POST /service-accounts`. */
export class ServiceAccountCreate {
  @Text('What the program is called, as the ledger names it.', { max: 100 })
  name: string;

  @Texts('Keys of what it is let into, at least one.', { max: 20 })
  scopes: string[];

  @Texts('Directorates it sees; all when empty.')
  directorates: string[];

  @Texts('Categories it sees; all when empty.')
  categories: string[];

  @DateOnly('The last day of its key.')
  expiresOn: string;
}

export class ServiceAccountView extends ServiceAccountCreate {
  @Id('Identity.')
  id: string;

  @Choice(serviceStates, 'Whether its key is good.')
  state: ServiceState;

  @Text('How its key begins, to tell keys apart.')
  keyStart: string;

  @Instant('When it was used last, to the minute.', { optional: true })
  lastUsedAt?: string | undefined;
}

/** Answer of `POST /service-accounts`: the only time that the key is shown. */
export class ServiceAccountMade extends ServiceAccountView {
  @Text('The key, for `Authorization: Bearer`.')
  key: string;
}
