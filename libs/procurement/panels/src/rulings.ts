import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { Clock, DomainError, newId } from '@commonweal/platform';
import type { RulingGiven } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { Ruling } from './ruling.entity.js';

/** What is ruled on. */
export interface Matter {
  subjectKind: string;
  subjectId: string;
  stage: string;
  occasionId: string;
  panel: string;
  /** Whoever is responsible for the matter may not rule on it. */
  responsibleId: string;
}

@Injectable()
export class Rulings {
  constructor(private readonly clock: Clock) {}

  /** @throws DomainError forbidden for who is no panel member, or rules on their own */
  async record(tx: EntityManager, matter: Matter, given: RulingGiven, caller: Caller): Promise<Ruling> {
    refuseWhoMayNot(matter, caller);
    const { responsibleId: _, ...about } = matter;
    const { ruling, reason } = given;
    const row = { id: newId(), ...about, ruling, reason, byId: caller.personId, at: this.clock.now() };
    await tx.insert(Ruling, row);
    return tx.create(Ruling, row);
  }

  /** Everything ruled about a subject, latest first. */
  of(tx: EntityManager, subjectKind: string, subjectId: string): Promise<Ruling[]> {
    return tx.find(Ruling, { where: { subjectKind, subjectId }, order: { at: 'DESC', id: 'DESC' } });
  }
}

function refuseWhoMayNot({ responsibleId }: Matter, { personId, roles }: Caller): void {
  if (!roles.includes('panel'))
    throw new DomainError('forbidden', 'not-a-panel-member', 'Only a panel member rules at a gate.');
  if (responsibleId === personId)
    throw new DomainError(
      'forbidden',
      'own-matter',
      'You lead this yourself. Another member of the panel must rule on it.',
    );
}
