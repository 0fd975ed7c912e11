import { Injectable } from '@nestjs/common';
import { HeldWork, type HeldItem, type Passing } from '@commonweal/identity';
import { Releases } from '@commonweal/documents';
import { lock } from '@commonweal/platform';
import type { PanelContent } from '@commonweal/wire';
import { IsNull, type EntityManager } from 'typeorm';
import { MembershipRecord } from '../members/membership-record.js';
import { Members } from '../members/members.js';
import { PanelMember } from '../rows/panel-member.entity.js';

/** Seats on panels. Votes that were cast and conflicts that were declared stay their person's. */
@Injectable()
export class SeatsHeld extends HeldWork {
  readonly kind = 'panel-seat';
  readonly title = 'Seats on panels';

  constructor(
    private readonly members: Members,
    private readonly record: MembershipRecord,
    private readonly releases: Releases,
  ) {
    super();
  }

  async of(tx: EntityManager, personId: string): Promise<HeldItem[]> {
    const seats = await tx.find(PanelMember, {
      where: { personId, endedAt: IsNull() },
      order: { panel: 'ASC' },
    });
    if (!seats.length) return [];
    const release = await this.releases.inForce(tx);
    return seats.map(({ id, panel, office }) => ({
      id,
      title: `${release.get<PanelContent>('panel', panel)?.title ?? panel} (${office})`,
      link: '/panel-meetings',
    }));
  }

  async whyNot(tx: EntityManager, { id, to }: Passing): Promise<string | null> {
    if (!to.holds('panel')) return `${to.name} does not hold the role panel member.`;
    const { panel } = await tx.findOneByOrFail(PanelMember, { id });
    const sitting = await this.members.sitting(tx, panel);
    return sitting.some(({ personId }) => personId === to.id)
      ? `${to.name} sits on the panel already. End this membership on the panel’s page instead.`
      : null;
  }

  async handOver(tx: EntityManager, { id, from, to, by }: Passing): Promise<void> {
    const seat = await tx.findOneByOrFail(PanelMember, { id });
    await lock(tx, `panel:${seat.panel}`);
    await this.record.end(tx, seat, `The seat of ${from.name} goes to ${to.name}.`, by);
    await this.record.begin(tx, { panel: seat.panel, office: seat.office, personId: to.id }, by);
  }
}
