import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Config, DomainError, invalidField } from '@commonweal/platform';
import { DataSource, type EntityManager, IsNull, Not } from 'typeorm';
import { Person } from '../people/person.entity.js';
import { Session } from './session.entity.js';

/** OWASP's first recommendation for argon2id, the default algorithm: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash that fits no password, so that unknown people take as long to refuse as known ones. */
const nobodys = hash(crypto.randomUUID(), cost);

@Injectable()
export class Passwords {
  constructor(
    private readonly database: DataSource,
    private readonly config: Config,
  ) {}

  /** @throws DomainError forbidden where the council signs in elsewhere */
  mustBeOn(): void {
    if (this.config.localPasswords) return;
    throw new DomainError('forbidden', 'passwords-off', 'Here people sign in with their council account.');
  }

  /** Takes as long for who is unknown. @param email in lower case */
  async personOf(email: string, password: string): Promise<Person | null> {
    this.mustBeOn();
    const { manager } = this.database;
    const person = await manager.findOneBy(Person, { email, active: true });
    const isRight = await this.isRight(manager, person?.id, password);
    return person && isRight ? person : null;
  }

  /** Sets a password and ends all sessions of the person. @throws DomainError invalid on `password` */
  async set(tx: EntityManager, person: Person, password: string): Promise<void> {
    refuseObvious(password, person);
    await tx.update(Person, person.id, { passwordHash: await hash(password, cost) });
    await tx.delete(Session, { personId: person.id });
  }

  fits(personId: string, password: string): Promise<boolean> {
    this.mustBeOn();
    return this.isRight(this.database.manager, personId, password);
  }

  async has(personId: string): Promise<boolean> {
    if (!this.config.localPasswords) return false;
    return this.database.manager.existsBy(Person, { id: personId, passwordHash: Not(IsNull()) });
  }

  async isRight(tx: EntityManager, personId: string | undefined, password: string): Promise<boolean> {
    const person = personId
      ? await tx.findOne(Person, { where: { id: personId }, select: { id: true, passwordHash: true } })
      : null;
    const isRight = await verify(person?.passwordHash ?? (await nobodys), password);
    return isRight && Boolean(person?.passwordHash);
  }
}

function refuseObvious(password: string, { name, email }: Person): void {
  const lower = password.toLowerCase();
  const parts = [...name.toLowerCase().split(/\s+/), email.split('@')[0] ?? '', 'password', 'commonweal'];
  const found = parts.some(
    (part) => part.length > 3 && lower.includes(part) && part.length * 2 >= lower.length,
  );
  if (found || new Set(lower).size < 5)
    throw invalidField('password', 'The password is too easy to guess.', 'weak-password');
}
