import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Caller, Person } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import {
  afterCommit,
  Clock,
  DomainError,
  invalidField,
  Jobs,
  lock,
  notFound,
  Transaction,
} from '@commonweal/platform';
import type { ErasureGiven, ErasurePreview, ErasureView } from '@commonweal/wire';
import { holdsOn, inWords } from '../holds/held-by.js';
import { lockHolds } from '../holds/legal-holds.js';
import { becomes, type Called, calledNow } from './called.js';
import { countsOf } from './counts.js';
import { ErasePeople } from './erase-people.job.js';
import { Erasure } from './erasure.entity.js';
import { goneWithThem } from './gone-with-them.js';
import { endFiles, theirFiles } from './their-files.js';

/** Erasing a person (UK GDPR, article 17): their deeds in office stay, under a number. */
@Injectable()
export class Erasures {
  constructor(
    private readonly transaction: Transaction,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** @throws DomainError not-found, invalid */
  preview(personId: string, alsoCalled: string[]): Promise<ErasurePreview> {
    return this.transaction.run(async (tx) => {
      const person = await someone(tx, personId);
      const called = await calledNow(tx, person, longEnough(alsoCalled));
      return {
        ...{ personId, name: person.name, becomes: becomes(await nextNumber(tx)).name },
        looksFor: [...called.names, ...called.emails, ...called.others],
        ...(await countsOf(tx, personId, called)),
        files: await theirFiles(tx, personId, called),
        faults: await faultsOf(tx, person),
      };
    });
  }

  /** At once the person is nobody; a job clears every table. @throws DomainError not-found, invalid, conflict (held, may sign in) */
  erase(personId: string, body: ErasureGiven, caller: Caller): Promise<ErasureView> {
    return this.transaction.run(async (tx) => {
      await lockHolds(tx);
      await lock(tx, 'people');
      const person = await someone(tx, personId);
      const [fault] = await faultsOf(tx, person);
      if (fault) throw new DomainError('conflict', 'not-erasable', fault);
      if (body.confirm.trim() !== person.name)
        throw invalidField('confirm', `Type the name as it stands: ${person.name}`);
      const called = await calledNow(tx, person, longEnough(body.alsoCalled));
      const decided = { number: await nextNumber(tx), byId: caller.personId, at: this.clock.now() };
      const { reason, files = [] } = body;
      await endFiles(tx, { personId, called, chosen: files, at: decided.at });
      return this.forget(tx, person, called, decided, { reason, files });
    });
  }

  /** Everybody who was erased, in their order: what is kept beside backups. It names nobody. */
  list(): Promise<ErasureView[]> {
    return this.transaction.run(async (tx) =>
      (await tx.find(Erasure, { order: { number: 'ASC' } })).map(erasureView),
    );
  }

  /** Erases somebody again who came back from an older backup. @returns whether there was anything to do */
  again({
    personId,
    number,
    byId,
    at,
  }: Pick<ErasureView, 'personId' | 'number' | 'byId' | 'at'>): Promise<boolean> {
    return this.transaction.run(async (tx) => {
      await lock(tx, 'people');
      const person = await tx.findOneBy(Person, { id: personId, isService: false });
      if (!person || person.erasedAs) return false;
      const called = await calledNow(tx, person, []);
      await this.forget(tx, person, called, { number, byId, at: new Date(at) }, { reason: null, files: [] });
      return true;
    });
  }

  private async forget(
    tx: EntityManager,
    person: Person,
    called: Called,
    { number, byId, at }: Pick<Erasure, 'number' | 'byId' | 'at'>,
    { reason, files }: { reason: string | null; files: string[] },
  ): Promise<ErasureView> {
    const { id: personId } = person;
    const erasure = { personId, number, byId, at, called, doneAt: null };
    await tx.insert(Erasure, erasure);
    const about = { subjectKind: 'person', subjectId: personId };
    await this.ledger.write(tx, {
      ...about,
      action: 'erased',
      actorId: byId,
      data: { number, files },
      why: reason,
    });
    Object.assign(person, becomes(number), {
      ...{ roles: [], directorates: [], categories: [], active: false },
      ...{ passwordHash: null, subject: null, erasedAs: number },
    });
    await tx.save(person);
    for (const [table, column] of Object.entries(goneWithThem))
      await tx.query(`DELETE FROM "${table}" WHERE "${column}" = $1`, [personId]);
    afterCommit(tx, () => this.jobs.lookNow(ErasePeople, personId));
    return erasureView(erasure);
  }

  /** @throws DomainError not-found when the person was not erased */
  one(personId: string): Promise<ErasureView> {
    return this.transaction.run(async (tx) => {
      const erasure = await tx.findOneBy(Erasure, { personId });
      if (!erasure) throw notFound('erasure');
      return erasureView(erasure);
    });
  }
}

async function someone(tx: EntityManager, id: string): Promise<Person> {
  const person = await tx.findOneBy(Person, { id, isService: false });
  if (!person) throw notFound('person');
  return person;
}

async function faultsOf(tx: EntityManager, person: Person): Promise<string[]> {
  if (person.erasedAs) return ['This person was erased already.'];
  const held = (await holdsOn(tx, 'person', person.id)).map(inWords);
  const active = person.active
    ? ['The person may still sign in. Hand over their work and end their sign-in first.']
    : [];
  return [...held, ...active];
}

async function nextNumber(tx: EntityManager): Promise<number> {
  const [last] = await tx.query<{ next: number }[]>(
    'SELECT coalesce(max(erased_as), 0) + 1 AS next FROM person',
  );
  return last?.next ?? 1;
}

function longEnough(texts: string[]): string[] {
  if (texts.every((text) => text.trim().length >= 4)) return texts;
  throw invalidField('alsoCalled', 'What is looked for has four characters or more.');
}

function erasureView({ personId, number, byId, at, doneAt }: Erasure): ErasureView {
  return { personId, number, byId, at: at.toISOString(), doneAt: doneAt?.toISOString() ?? null };
}
