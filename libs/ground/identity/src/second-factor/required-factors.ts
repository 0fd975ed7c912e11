import { Injectable } from '@nestjs/common';
import { Config, notFound } from '@commonweal/platform';
import type { SecondFactorView } from '@commonweal/wire';
import { People } from '../people/people.js';
import type { Person } from '../people/person.entity.js';
import type { Present } from '../session/sessions.js';
import { SecondFactors } from './second-factors.js';

/** Who must have a second factor: whoever holds a role that the settings name, and signs in with a password. */
@Injectable()
export class RequiredFactors {
  constructor(
    private readonly config: Config,
    private readonly factors: SecondFactors,
    private readonly people: People,
  ) {}

  mustHave({ roles }: Person): boolean {
    return this.config.secondFactorRoles.some((role) => roles.includes(role));
  }

  /** Whether they may do nothing yet but get one. Who came by the council's own sign-in showed theirs there. */
  async isMissing({ person, session }: Present): Promise<boolean> {
    return session.way === 'password' && this.mustHave(person) && !(await this.factors.isOn(person.id));
  }

  /** @throws DomainError not-found */
  async showOf(id: string): Promise<SecondFactorView> {
    const person = await this.people.find(id);
    if (!person) throw notFound('person');
    return this.show(person);
  }

  async show(person: Person): Promise<SecondFactorView> {
    const factor = await this.factors.find(person.id);
    const since = factor?.since?.toISOString();
    const codesLeft = factor?.recoveryHashes.length ?? 0;
    return { isOn: Boolean(factor?.secret), since, codesLeft, isRequired: this.mustHave(person) };
  }
}
