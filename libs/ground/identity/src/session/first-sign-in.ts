import { Injectable } from '@nestjs/common';
import type { PersonSave } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { PeopleCommands } from '../people/people-commands.js';
import { Entry, type SignedIn } from './entry.js';
import { Passwords } from './passwords.js';
import type { Visitor } from './visitor.js';

/** A person is made, has a password and is signed in, all at once. */
@Injectable()
export class FirstSignIn {
  constructor(
    private readonly commands: PeopleCommands,
    private readonly passwords: Passwords,
    private readonly entry: Entry,
  ) {}

  async of(tx: EntityManager, body: PersonSave, password: string, visitor: Visitor): Promise<SignedIn> {
    const person = await this.commands.create(tx, body, null);
    await this.passwords.set(tx, person, password);
    return this.entry.openIn(tx, person, { way: 'password', visitor });
  }
}
