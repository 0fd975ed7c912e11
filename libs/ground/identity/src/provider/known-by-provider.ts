import { Injectable } from '@nestjs/common';
import { Config, DomainError, Transaction } from '@commonweal/platform';
import type { PersonSave, Role } from '@commonweal/wire';
import { type EntityManager, IsNull } from 'typeorm';
import { PeopleCommands } from '../people/people-commands.js';
import { Person } from '../people/person.entity.js';
import { Entry, type SignedIn } from '../session/entry.js';
import type { Visitor } from '../session/visitor.js';
import type { Vouched } from './provider.js';

const refused = (code: string, detail: string) => new DomainError('forbidden', code, detail);

/** Which of our people it is for whom the provider vouches. */
@Injectable()
export class KnownByProvider {
  constructor(
    private readonly commands: PeopleCommands,
    private readonly config: Config,
    private readonly transaction: Transaction,
    private readonly entry: Entry,
  ) {}

  /** @throws DomainError forbidden: unknown, inactive, without a role */
  enter(vouched: Vouched, visitor: Visitor): Promise<SignedIn> {
    return this.transaction.run(async (tx) =>
      this.entry.openIn(tx, await this.personOf(tx, vouched), { way: 'provider', visitor }),
    );
  }

  /**
   * By subject; the first time by e-mail, among the people of the council who are tied to no subject yet. Their roles become what
   * the provider says, where the settings map them.
   */
  private async personOf(tx: EntityManager, vouched: Vouched): Promise<Person> {
    const roles = this.config.oidcRoles.length ? this.config.rolesFor(vouched.roles) : undefined;
    if (roles?.length === 0)
      throw refused('no-role', 'Your account there has no role here. Ask an administrator of your council.');
    const person = await this.found(tx, vouched);
    if (!person) return this.made(tx, vouched, roles);
    if (!person.active) throw refused('inactive', 'You may no longer sign in here.');
    return roles ? this.withRoles(tx, person, roles) : person;
  }

  private async found(tx: EntityManager, { subject, email }: Vouched): Promise<Person | null> {
    const known = await tx.findOneBy(Person, { subject });
    if (known || !email) return known;
    const person = await tx.findOneBy(Person, {
      email: email.toLowerCase(),
      subject: IsNull(),
      supplierId: IsNull(),
    });
    if (person?.active) await tx.update(Person, person.id, { subject });
    return person;
  }

  private async made(
    tx: EntityManager,
    { subject, email, name }: Vouched,
    roles: Role[] = [],
  ): Promise<Person> {
    if (this.config.oidcUnknown === 'refuse' || !email)
      throw refused(
        'unknown-person',
        'You are not known here yet. Ask an administrator to add you with this e-mail.',
      );
    const everywhere: string[] = [];
    const body: PersonSave = {
      name: name ?? email,
      email,
      roles,
      directorates: everywhere,
      categories: everywhere,
      active: true,
    };
    const person = await this.commands.create(tx, body, null);
    await tx.update(Person, person.id, { subject });
    return person;
  }

  private withRoles(tx: EntityManager, person: Person, roles: Role[]): Promise<Person> | Person {
    const isSame = roles.length === person.roles.length && roles.every((role) => person.holds(role));
    if (isSame) return person;
    const { id, name, email, directorates, categories, active, version } = person;
    return this.commands.change(
      tx,
      id,
      version,
      { name, email, roles, directorates, categories, active },
      id,
    );
  }
}
