import { Injectable } from '@nestjs/common';
import { Ledger } from '@commonweal/ledger';
import {
  checkVersion,
  DomainError,
  invalidField,
  lock,
  newId,
  notFound,
  sqlState,
} from '@commonweal/platform';
import type { PersonSave } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { Session } from '../session/session.entity.js';
import { Sessions } from '../session/sessions.js';
import { Person } from './person.entity.js';

/** What is kept of a person in the ledger for ever, and what may be erased. */
const structure = ({ roles, directorates, categories, supplierId, active }: Person) => ({
  ...{ roles, directorates, categories, supplierId, active },
});
const personal = ({ name, email }: Person) => ({ name, email });

@Injectable()
export class PeopleCommands {
  constructor(
    private readonly ledger: Ledger,
    private readonly sessions: Sessions,
  ) {}

  /** @throws DomainError conflict when the e-mail is taken, invalid when roles and supplier do not fit */
  async create(tx: EntityManager, body: PersonSave, actorId: string | null): Promise<Person> {
    const person = tx.create(Person, { id: newId(), ...fields(body) });
    await saved(tx, person);
    const data = structure(person);
    const entry = { subjectKind: 'person', subjectId: person.id, action: 'added', actorId, data };
    await this.ledger.write(tx, { ...entry, private: { after: personal(person) } });
    return person;
  }

  /** @throws DomainError not-found, stale, conflict (e-mail taken, the last administrator), invalid */
  async change(
    tx: EntityManager,
    id: string,
    seen: number,
    body: PersonSave,
    actorId: string,
  ): Promise<Person> {
    await lock(tx, 'people');
    const person = await tx.findOneBy(Person, { id, isService: false });
    if (!person) throw notFound('person');
    checkVersion(person, seen, 'person');
    if (person.erasedAs) throw erased();
    const before = { data: structure(person), private: personal(person) };
    const wasAdministrator = person.active && person.holds('admin');
    Object.assign(person, fields(body));
    await saved(tx, person);
    if (wasAdministrator) await refuseWithoutAdministrator(tx);
    if (!person.active) await tx.delete(Session, { personId: id });
    else if (mayOtherThings(before.data, person)) await this.sessions.renewSoon(tx, id);
    await this.ledger.write(tx, {
      ...{ subjectKind: 'person', subjectId: id, action: 'changed', actorId },
      data: { before: before.data, after: structure(person) },
      private: { before: before.private, after: personal(person) },
    });
    return person;
  }
}

function erased(): DomainError {
  return new DomainError('conflict', 'person-erased', 'This person was erased. Add a new one instead.');
}

function fields({ name, email, roles, directorates, categories, supplierId, active }: PersonSave) {
  const answersForSupplier = roles.includes('supplier');
  if (answersForSupplier !== Boolean(supplierId)) {
    throw invalidField(
      'supplierId',
      'A person with the role supplier answers for a supplier, and nobody else does.',
    );
  }
  if (answersForSupplier && roles.length > 1) {
    throw invalidField('roles', 'A person of a supplier holds no role of the council.');
  }
  return {
    ...{ roles: [...new Set(roles)], directorates, categories, supplierId: supplierId ?? null, active },
    ...{ name: name.trim(), email: email.trim().toLowerCase() },
  };
}

function mayOtherThings(before: Pick<Person, 'roles'>, { roles }: Person): boolean {
  return roles.length !== before.roles.length || roles.some((role) => !before.roles.includes(role));
}

async function saved(tx: EntityManager, person: Person): Promise<void> {
  try {
    await tx.save(person);
  } catch (error) {
    if (sqlState(error) !== '23505') throw error;
    throw new DomainError('conflict', 'email-taken', 'Somebody else has this e-mail.', {
      email: ['is taken'],
    });
  }
}

async function refuseWithoutAdministrator(tx: EntityManager): Promise<void> {
  const administrators = tx
    .createQueryBuilder(Person, 'person')
    .where("person.active AND 'admin' = ANY(person.roles)");
  if (await administrators.getExists()) return;
  throw new DomainError('conflict', 'last-admin', 'This is the last administrator. Make another one first.');
}
