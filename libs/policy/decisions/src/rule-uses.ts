import { Injectable } from '@nestjs/common';
import { Releases } from '@commonweal/documents';
import { notFound } from '@commonweal/platform';
import { DataSource } from 'typeorm';
import type { DeclinedView, RuleContent, RuleUseDetailView, RuleUseView } from '@commonweal/wire';
import { Subjects } from './subject.js';

const listed = 50;

interface Counted {
  rule: string;
  fired: number;
  accepted: number;
  declined: number;
  lastFiredAt: Date | null;
}

interface Said {
  subjectId: string;
  what: string;
  reason: string | null;
  by: string;
  at: Date;
}

const nothing = { fired: 0, accepted: 0, declined: 0, lastFiredAt: null };

/** What has become of rules since they were published. Read from what was counted, never from all decisions. */
@Injectable()
export class RuleUses {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly subjects: Subjects,
  ) {}

  /** The rules in force; those whose suggestions nobody accepts first. */
  async list(): Promise<RuleUseView[]> {
    const rules = (await this.releases.inForce(this.database.manager)).all<RuleContent>('rule');
    const counted = new Map((await this.counted()).map((one) => [one.rule, one]));
    return [...rules]
      .filter(([, { retired }]) => !retired)
      .map(([key, rule]) => viewOf(key, rule, counted.get(key)))
      .sort(leastAcceptedFirst);
  }

  async one(key: string): Promise<RuleUseDetailView> {
    const documents = await this.releases.inForce(this.database.manager);
    const rule = documents.get<RuleContent>('rule', key);
    if (!rule) throw notFound('rule');
    const [counted] = await this.counted(key);
    return { ...viewOf(key, rule, counted), reasons: await this.declined(key, rule) };
  }

  private counted(rule?: string): Promise<Counted[]> {
    return this.database.query(
      `select rule, sum(fired)::int as fired, sum(accepted)::int as accepted, sum(declined)::int as declined,
              max(last_fired_at) as "lastFiredAt"
         from rule_tally where $1::text is null or rule = $1 group by rule`,
      [rule ?? null],
    );
  }

  private async declined(key: string, { subject }: RuleContent): Promise<DeclinedView[]> {
    const said = await this.database.query<Said[]>(
      `select d.subject_id as "subjectId", r.what, r.reason, coalesce(p.name, '') as by, r.at
         from response r join decision d on d.id = r.decision_id left join person p on p.id = r.person_id
        where r.rule = $1 and r.outcome = 'declined' order by r.at desc limit ${listed}`,
      [key],
    );
    const ids = [...new Set(said.map(({ subjectId }) => subjectId))];
    const described = await this.subjects.get(subject).describe(this.database.manager, ids);
    return said.map(({ subjectId, what, reason, by, at }) => ({
      reference: described.get(subjectId)?.reference ?? '',
      link: described.get(subjectId)?.link ?? '',
      what,
      reason: reason ?? undefined,
      by,
      at: at.toISOString(),
    }));
  }
}

function viewOf(rule: string, { title, subject }: RuleContent, counted: Counted | undefined): RuleUseView {
  const { fired, accepted, declined, lastFiredAt } = counted ?? nothing;
  return { rule, title, subject, fired, accepted, declined, lastFiredAt: lastFiredAt?.toISOString() };
}

/** Rules that were answered before those that were not; of these, the least accepted first; then the busiest. */
function leastAcceptedFirst(a: RuleUseView, b: RuleUseView): number {
  return (
    accepts(a) - accepts(b) || b.declined - a.declined || b.fired - a.fired || a.title.localeCompare(b.title)
  );
}

function accepts({ accepted, declined }: RuleUseView): number {
  return accepted + declined === 0 ? 2 : accepted / (accepted + declined);
}
