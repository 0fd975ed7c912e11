import { Injectable } from '@nestjs/common';
import type { DocumentSet } from '@commonweal/documents';
import { People, type Person } from '@commonweal/identity';
import { DataSource } from 'typeorm';
import type { CouncilView, PanelContent, Role } from '@commonweal/wire';

/** Without these nothing moves. */
const needed: Role[] = ['lead', 'contract-manager', 'panel', 'policy-editor', 'policy-approver', 'auditor'];

const missing: Partial<Record<Role, string>> = {
  lead: 'Add a procurement lead: leads open procurements.',
  'policy-editor': 'Add a policy editor: editors write changes to policy.',
  'policy-approver': 'Add a policy approver: approvers review and publish changes.',
};

/** Who is there to do the work, and who is not yet. */
@Injectable()
export class Staffing {
  constructor(
    private readonly database: DataSource,
    private readonly people: People,
  ) {}

  async of(documents: DocumentSet): Promise<Pick<CouncilView, 'people' | 'seats' | 'left'>> {
    const holders = await Promise.all(needed.map((role) => this.people.holding(role)));
    const seats = await this.seats(documents);
    const people = needed.map((role, index) => ({
      role,
      names: (holders[index] ?? []).map(({ name }) => name),
    }));
    return { people, seats, left: [...without(holders), ...alone(holders), ...emptySeats(seats)] };
  }

  private async seats(documents: DocumentSet): Promise<CouncilView['seats']> {
    const rows = await this.database.query<{ panel: string; members: number }[]>(
      `select m.panel, count(*)::int as members from panel_member m join person p on p.id = m.person_id
        where m.ended_at is null and p.active and 'panel' = any(p.roles) group by 1`,
    );
    return [...documents.all<PanelContent>('panel')].map(([key, { title, quorum }]) => ({
      ...{ key, title, quorum },
      members: rows.find(({ panel }) => panel === key)?.members ?? 0,
    }));
  }
}

const without = (holders: Person[][]): string[] =>
  needed.flatMap((role, index) => (holders[index]?.length ? [] : (missing[role] ?? [])));

/** Who writes policy does not publish it: two people are needed. */
function alone(holders: Person[][]): string[] {
  const of = (role: Role) => (holders[needed.indexOf(role)] ?? []).map(({ id }) => id);
  const [editors, approvers] = [of('policy-editor'), of('policy-approver')];
  const isAlone =
    editors.length > 0 && approvers.length > 0 && new Set([...editors, ...approvers]).size === 1;
  return isAlone ? ['Add a second person for policy: nobody publishes their own change.'] : [];
}

const emptySeats = (seats: CouncilView['seats']): string[] =>
  seats
    .filter(({ members, quorum }) => members < quorum)
    .map(
      ({ title, members, quorum }) =>
        `Seat ${quorum - members} more on “${title}”: a quorum is ${quorum}, and ${members === 1 ? 'one sits' : `${members} sit`} there.`,
    );
