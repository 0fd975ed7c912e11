import type { EntityManager } from 'typeorm';
import type { ResponseOutcome } from '@commonweal/wire';

/** One of sixteen, by the last digit of the subject's id. */
const shardOf = (subjectId: string) => parseInt(subjectId.slice(-1), 16);

/** Counts the rules that applied to subjects. In the order of their keys, so that two commands do not lock each other out. */
export async function countFired(
  tx: EntityManager,
  fired: readonly { rule: string; subjectId: string }[],
  at: Date,
): Promise<void> {
  if (fired.length === 0) return;
  await tx.query(
    `insert into rule_tally (rule, shard, fired, last_fired_at)
     select rule, shard, count(*), $1 from unnest($2::text[], $3::int[]) as one (rule, shard)
      group by rule, shard order by rule, shard
     on conflict (rule, shard) do update
       set fired = rule_tally.fired + excluded.fired, last_fired_at = excluded.last_fired_at`,
    [at, fired.map(({ rule }) => rule), fired.map(({ subjectId }) => shardOf(subjectId))],
  );
}

/** Counts what a person did; where they had answered before, the earlier answer counts no longer. */
export async function countAnswered(
  tx: EntityManager,
  { rule, subjectId }: { rule: string; subjectId: string },
  before: ResponseOutcome | undefined,
  now: ResponseOutcome,
): Promise<void> {
  const step = (outcome: ResponseOutcome) => Number(now === outcome) - Number(before === outcome);
  await tx.query(
    `insert into rule_tally (rule, shard, accepted, declined) values ($1, $2, $3, $4)
     on conflict (rule, shard) do update
       set accepted = rule_tally.accepted + excluded.accepted, declined = rule_tally.declined + excluded.declined`,
    [rule, shardOf(subjectId), step('accepted'), step('declined')],
  );
}

/** Counts everything anew out of decisions and responses. Whoever counts meanwhile waits, and counts on top of it. */
export async function countAnew(tx: EntityManager): Promise<void> {
  await tx.query('lock table rule_tally in exclusive mode');
  await tx.query('delete from rule_tally');
  await tx.query(
    `insert into rule_tally (rule, shard, fired, last_fired_at)
     select rule, get_byte(uuid_send(subject_id), 15) % 16, count(*), max(at)
       from decision where verdict = 'applies' group by 1, 2`,
  );
  await tx.query(
    `insert into rule_tally (rule, shard, accepted, declined)
     select r.rule, get_byte(uuid_send(d.subject_id), 15) % 16,
            count(*) filter (where r.outcome = 'accepted'), count(*) filter (where r.outcome = 'declined')
       from (select distinct on (decision_id, about) decision_id, rule, outcome
               from response order by decision_id, about, at desc, id desc) r
       join decision d on d.id = r.decision_id group by 1, 2
     on conflict (rule, shard) do update set accepted = excluded.accepted, declined = excluded.declined`,
  );
}
