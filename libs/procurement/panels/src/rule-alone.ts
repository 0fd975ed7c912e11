import { Injectable } from '@nestjs/common';
import { Releases } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import { DomainError } from '@commonweal/platform';
import type { PanelContent, RulingGiven } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import type { Matter } from './matter.js';
import { answersFor } from './members/answers-for.js';
import { Members } from './members/members.js';
import { quorumFor } from './panel-kind.js';
import { PanelItem } from './rows/panel-item.entity.js';
import type { Ruling } from './rows/ruling.entity.js';
import { Rulings } from './rulings.js';

/** Where one member makes a quorum, who presides rules at once: the urgent route of a small council. */
@Injectable()
export class RuleAlone {
  constructor(
    private readonly releases: Releases,
    private readonly members: Members,
    private readonly rulings: Rulings,
  ) {}

  /** @throws DomainError forbidden, invalid, conflict */
  async rule(tx: EntityManager, matter: Matter, given: RulingGiven, caller: Caller): Promise<Ruling> {
    await this.members.requireMember(tx, matter, caller);
    await this.members.requirePresiding(tx, matter.panel, caller);
    const quorum = await this.quorum(tx, matter);
    if (quorum > 1)
      throw new DomainError(
        'conflict',
        'quorum-needed',
        `Nobody decides this alone: ${quorum} members make a quorum. Its lead submits it to a meeting, or by the urgent route.`,
      );
    if (await tx.existsBy(PanelItem, { occasionId: matter.occasionId, state: 'submitted' }))
      throw new DomainError('conflict', 'submitted-already', 'It is before the panel. Rule on that item.');
    return this.rulings.record(tx, matter, given, { route: 'alone' }, caller);
  }

  /** Whether that person would be let. */
  async may(
    tx: EntityManager,
    matter: Pick<Matter, 'panel' | 'responsibleId' | 'valuePence'>,
    caller: Caller,
  ) {
    if (answersFor(caller, matter)) return false;
    if (!(await this.members.mayPreside(tx, matter.panel, caller))) return false;
    return (await this.quorum(tx, matter)) === 1;
  }

  private async quorum(tx: EntityManager, { panel, valuePence }: Pick<Matter, 'panel' | 'valuePence'>) {
    const content = (await this.releases.inForce(tx)).get<PanelContent>('panel', panel);
    return content ? quorumFor(content, valuePence) : Infinity;
  }
}
