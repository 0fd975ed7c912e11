import { Choice, Choices, Email, Flag, Id, Text, Texts, Whole } from '../fields.js';
import { ListQuery } from '../list.js';
import { roles, type Role } from './role.js';

/** Body of `POST /people` and `PATCH /people/:id`. */
export class PersonSave {
  @Text('Name.')
  name: string;

  @Email('E-mail; unique.')
  email: string;

  @Choices(roles, 'Roles.')
  roles: Role[];

  @Texts('Directorates the person works in; all when empty.')
  directorates: string[];

  @Texts('Categories the person works in; all when empty.')
  categories: string[];

  @Id('The supplier the person answers for; only with the role supplier.', { optional: true })
  supplierId?: string | null;

  @Flag('Whether the person may sign in.')
  active: boolean;
}

export class PersonView extends PersonSave {
  @Id('Identity.')
  id: string;

  @Flag('Whether the person has chosen a password.')
  hasPassword: boolean;

  @Flag('Whether the person came by the sign-in of the council before.', { optional: true })
  byProvider?: boolean;

  @Whole('The number of somebody who was erased.', { optional: true })
  erasedAs?: number;

  @Whole('Version, for If-Match.')
  version: number;
}

export class PersonListQuery extends ListQuery {
  @Choice(roles, 'Only who holds this role.', { optional: true })
  role?: Role;

  @Choice(['true', 'false'], 'Only who may, or may not, sign in.', { optional: true })
  active?: 'true' | 'false';
}

/** A person as a picker shows one; programs too, because the record names them. */
export class PersonName {
  @Id('Identity.')
  id: string;

  @Text('Name.')
  name: string;

  @Choices(roles, 'Roles.')
  roles: Role[];

  @Flag('Whether it is a program.', { optional: true })
  isService?: boolean;
}
