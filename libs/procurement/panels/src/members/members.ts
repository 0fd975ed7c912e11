import { Injectable } from '@nestjs/common';
import { People, type Caller } from '@commonweal/identity';
import { DomainError } from '@commonweal/platform';
import { offices, type Office } from '@commonweal/wire';
import { IsNull, type EntityManager } from 'typeorm';
import { PanelMember } from '../rows/panel-member.entity.js';
import { answersFor } from './answers-for.js';

/** Somebody who sits on a panel now. */
export interface Sitting {
  id: string;
  personId: string;
  name: string;
  email: string;
  office: Office;
  since: string;
  /** May sign in and holds the role: who does not takes no part. */
  active: boolean;
}

/** Who sits on panels. */
@Injectable()
export class Members {
  constructor(private readonly people: People) {}

  /** Chair, deputies, members; each by name. */
  async sitting(tx: EntityManager, panel: string): Promise<Sitting[]> {
    const rows = await tx.findBy(PanelMember, { panel, endedAt: IsNull() });
    const people = new Map(
      (await this.people.findAll(rows.map(({ personId }) => personId))).map((person) => [person.id, person]),
    );
    return rows
      .flatMap(({ id, personId, office, since }) => {
        const person = people.get(personId);
        if (!person) return [];
        const { name, email } = person;
        return [{ id, personId, name, email, office, since, active: person.active && person.holds('panel') }];
      })
      .sort((a, b) => offices.indexOf(a.office) - offices.indexOf(b.office) || a.name.localeCompare(b.name));
  }

  /** Whoever may take part in a matter: sits on the panel, and is not responsible for it. */
  async takingPart(
    tx: EntityManager,
    { panel, responsibleId }: { panel: string; responsibleId: string },
  ): Promise<Sitting[]> {
    const all = await this.sitting(tx, panel);
    return all.filter(({ active, personId }) => active && personId !== responsibleId);
  }

  async officeOf(tx: EntityManager, panel: string, { personId, roles }: Caller): Promise<Office | undefined> {
    if (!roles.includes('panel')) return undefined;
    return (await tx.findOneBy(PanelMember, { panel, personId, endedAt: IsNull() }))?.office;
  }

  async mayPreside(tx: EntityManager, panel: string, caller: Caller): Promise<boolean> {
    const office = await this.officeOf(tx, panel, caller);
    return office === 'chair' || office === 'deputy';
  }

  /** @throws DomainError forbidden */
  async requirePresiding(tx: EntityManager, panel: string, caller: Caller): Promise<void> {
    if (await this.mayPreside(tx, panel, caller)) return;
    throw new DomainError(
      'forbidden',
      'not-the-chair',
      'Only the chair of the panel, or a deputy, does that.',
    );
  }

  /** @throws DomainError forbidden for who does not sit on it, or is responsible for the matter */
  async requireMember(
    tx: EntityManager,
    matter: { panel: string; responsibleId: string },
    caller: Caller,
  ): Promise<void> {
    if (!(await this.officeOf(tx, matter.panel, caller)))
      throw new DomainError('forbidden', 'not-a-panel-member', 'Only a member of the panel does that.');
    if (answersFor(caller, matter))
      throw new DomainError(
        'forbidden',
        'own-matter',
        'You lead this yourself, or stand in for who does. Another member of the panel must rule on it.',
      );
  }
}
