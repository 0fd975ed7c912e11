import { Injectable } from '@nestjs/common';
import { notFound, Transaction } from '@commonweal/platform';
import type { PersonSave, PersonView } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import type { Caller } from '../access/caller.js';
import { PeopleCommands } from './people-commands.js';
import { Person } from './person.entity.js';
import { personView } from './person-view.js';

/** What the administrator does with people. */
@Injectable()
export class Administration {
  constructor(
    private readonly database: DataSource,
    private readonly transaction: Transaction,
    private readonly commands: PeopleCommands,
  ) {}

  async one(id: string): Promise<PersonView> {
    const people = this.database.createQueryBuilder(Person, 'person').addSelect('person.passwordHash');
    const person = await people.where({ id, isService: false }).getOne();
    if (!person) throw notFound('person');
    return personView(person);
  }

  async create(body: PersonSave, caller: Caller): Promise<PersonView> {
    const person = await this.transaction.run((tx) => this.commands.create(tx, body, caller.personId));
    return this.one(person.id);
  }

  async change(id: string, seen: number, body: PersonSave, caller: Caller): Promise<PersonView> {
    await this.transaction.run((tx) => this.commands.change(tx, id, seen, body, caller.personId));
    return this.one(id);
  }
}
