import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { LessonGiven, LessonView } from '@commonweal/wire';
import { type Caller, People } from '@commonweal/identity';
import { Clock, DomainError, newId, notFound, Transaction } from '@commonweal/platform';
import { Contract } from '../contract/contract.entity.js';
import { Contracts } from '../contract/contracts.js';
import { reaches } from '../contract/reach.js';
import { Lesson } from './lesson.entity.js';

/** What contracts taught; a contract that is over can still teach. */
@Injectable()
export class Lessons {
  constructor(
    private readonly transaction: Transaction,
    private readonly contracts: Contracts,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found */
  list(contractId: string, caller: Caller): Promise<LessonView[]> {
    return this.transaction.run(async (tx) => {
      const contract = await tx.findOneBy(Contract, { id: contractId });
      if (!contract || !reaches(caller, contract)) throw notFound('contract');
      return this.ofOne(tx, contractId);
    });
  }

  /** @returns all of the contract @throws DomainError not-found */
  add(contractId: string, { kind, text }: LessonGiven, caller: Caller): Promise<LessonView[]> {
    return this.transaction.run(async (tx) => {
      const contract = await this.contracts.find(tx, contractId, caller);
      const lesson = { id: newId(), contractId, kind, text, byId: caller.personId, at: this.clock.now() };
      await tx.insert(Lesson, lesson);
      await this.contracts.record(tx, contract, 'lesson-written', caller, { lesson: lesson.id, kind, text });
      return this.ofOne(tx, contractId);
    });
  }

  /** By whom it was written. @returns all of the contract @throws DomainError not-found, forbidden */
  takeBack(contractId: string, id: string, caller: Caller): Promise<LessonView[]> {
    return this.transaction.run(async (tx) => {
      const contract = await this.contracts.find(tx, contractId, caller);
      const lesson = await tx.findOneBy(Lesson, { id, contractId });
      if (!lesson) throw notFound('lesson');
      if (lesson.byId !== caller.personId)
        throw new DomainError('forbidden', 'not-yours', 'Only who wrote a lesson takes it back.');
      await tx.delete(Lesson, { id });
      const { kind, text } = lesson;
      await this.contracts.record(tx, contract, 'lesson-taken-back', caller, { lesson: id, kind, text });
      return this.ofOne(tx, contractId);
    });
  }

  /** By contract, the first written first. */
  async of(tx: EntityManager, contractIds: string[]): Promise<Map<string, LessonView[]>> {
    const lessons = await tx.find(Lesson, {
      where: { contractId: In(contractIds) },
      order: { at: 'ASC', id: 'ASC' },
    });
    const people = await this.people.findAll(lessons.map(({ byId }) => byId));
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const views = new Map<string, LessonView[]>();
    for (const { id, contractId, kind, text, byId, at } of lessons) {
      const view = { id, kind, text, byId, by: names.get(byId) ?? '', at: at.toISOString() };
      views.set(contractId, [...(views.get(contractId) ?? []), view]);
    }
    return views;
  }

  private async ofOne(tx: EntityManager, contractId: string): Promise<LessonView[]> {
    return (await this.of(tx, [contractId])).get(contractId) ?? [];
  }
}
