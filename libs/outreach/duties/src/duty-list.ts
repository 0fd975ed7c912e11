import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { DataSource } from 'typeorm';
import type { DutyContent, DutyListQuery, DutyView } from '@commonweal/wire';
import { type DocumentSet, Releases } from '@commonweal/documents';
import { type Caller, People, scopeOf } from '@commonweal/identity';
import { Clock, matching, notFound, Page, page } from '@commonweal/platform';
import { Duty } from './duty.entity.js';
import { countingInWords } from './duty-kind.js';

const equals = ['state', 'duty', 'subjectKind', 'subjectId'] as const;

/** The board of clocks. */
@Injectable()
export class DutyList {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  async list(query: DutyListQuery, caller: Caller): Promise<Page<DutyView>> {
    const rows = this.database.manager.createQueryBuilder(Duty, 'duty');
    scopeOf(caller).narrow(rows, { directorate: 'duty.directorate', category: 'duty.category' });
    for (const name of equals) if (query[name]) rows.andWhere(`duty.${name} = :${name}`, query);
    if (query.late !== undefined)
      rows.andWhere(`${late} = :late`, { late: query.late, today: this.clock.today() });
    if (query.moved !== undefined) rows.andWhere('(duty.movedFrom IS NOT NULL) = :moved', query);
    if (query.owed !== undefined) rows.andWhere(`(duty.state IN ('waiting', 'open')) = :owed`, query);
    matching(rows, query.q, ['duty.subject', 'duty.duty']);
    const found = await page(rows, query, {
      dueOn: 'duty.dueOn',
      subject: 'duty.subject',
      duty: 'duty.duty',
      state: 'duty.state',
    });
    return new Page(await this.views(found.items), found.total);
  }

  /** @throws DomainError not-found */
  async one(id: string, caller: Caller): Promise<DutyView> {
    const duty = await this.database.manager.findOneBy(Duty, { id });
    const [view] = duty && scopeOf(caller).includes(duty) ? await this.views([duty]) : [];
    if (!view) throw notFound('duty');
    return view;
  }

  private async views(duties: Duty[]): Promise<DutyView[]> {
    const documents = await this.releases.inForce(this.database.manager);
    const people = await this.people.findAll(duties.flatMap(({ byId }) => byId ?? []));
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return duties.map((duty) => dutyView(duty, { documents, names, today: this.clock.today() }));
  }
}

const late = `(CASE duty.state WHEN 'open' THEN duty.due_on < :today ELSE coalesce(duty.done_on > duty.due_on, false) END)`;

interface Around {
  documents: DocumentSet;
  /** People by id. */
  names: ReadonlyMap<string, string>;
  today: string;
}

function dutyView(duty: Duty, { documents, names, today }: Around): DutyView {
  const { id, subjectKind, subjectId, subject, link, state, decisionId, version } = duty;
  const content = documents.get<DutyContent>('duty', duty.duty) ?? gone(duty.duty);
  const { title, code, basis, guidance, evidence } = content;
  const isOpen = state === 'open' && duty.dueOn !== null;
  return {
    ...{ id, duty: duty.duty, title, basis, guidance, evidenceWanted: evidence },
    ...{ subjectKind, subjectId, subject, link, state, decisionId, version },
    counting: countingInWords(content, documents),
    late: duty.isLate(today),
    ...(code ? { code } : {}),
    ...(state === 'waiting' && duty.waitsFor ? { waitsFor: duty.waitsFor } : {}),
    ...(isOpen ? { daysLeft: Temporal.PlainDate.from(today).until(duty.dueOn ?? today).days } : {}),
    ...filled({
      anchorOn: duty.anchorOn,
      dueOn: duty.dueOn,
      movedFrom: duty.movedFrom,
      doneOn: duty.doneOn,
      evidence: duty.evidence,
      reason: duty.reason,
      by: names.get(duty.byId ?? '') ?? null,
      settledAt: duty.settledAt?.toISOString() ?? null,
    }),
  };
}

/** Only what there is. */
function filled<T extends Record<string, string | null>>(fields: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: string;
  };
}

/** A duty whose document is no longer in force. */
function gone(key: string): DutyContent {
  return {
    ...{ title: key, basis: '', guidance: '', evidence: '', anchor: '', repeats: 'never' as const },
    period: { offset: 1, unit: 'calendar-days', anchorCounts: false },
  };
}
