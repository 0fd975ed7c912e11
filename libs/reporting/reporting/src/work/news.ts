import type { EntityManager } from 'typeorm';
import type { WatchedNews } from '@commonweal/discussions';
import type { Caller } from '@commonweal/identity';
import type { NewsView } from '@commonweal/wire';

interface Row {
  id: string;
  words: string;
  link: string;
  at: Date;
}

const most = 20;

/** What happened since that moment that the caller would want to know, latest first. */
export async function newsFor(
  tx: EntityManager,
  caller: Caller,
  since: Date,
  watched: WatchedNews,
): Promise<NewsView[]> {
  if (caller.supplierId !== null) return [];
  const rows: Row[] = [
    ...(await tx.query<Row[]>(ofOwn, [caller.personId, since])),
    ...(await watched.of(tx, caller)).map(({ id, ...event }) => ({ ...event, id: `ledger:${id}` })),
  ];
  // Who watches what they lead is told once.
  return [...new Map(rows.map((row) => [row.id, row])).values()]
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, most)
    .map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

const releases = `select 'release:' || r.number as id, 'Release ' || r.number || ' took force: ' || c.title as words,
            '/releases/' || r.number as link, r.effective_at as at
       from policy_release r join policy_change c on c.id = r.change_id
      where r.effective_at > $2 order by r.number desc limit ${most}`;

/** What others did to the procurements that the caller leads. */
const procurements = `select 'ledger:' || e.id as id, p.reference || ' ' || p.title || ': ' || replace(e.action, '-', ' ') || ' by ' || coalesce(who.name, 'the system') as words,
            '/procurements/' || p.id as link, e.at
       from procurement p
       join ledger_entry e on e.subject_kind = 'procurement' and e.subject_id = p.id::text
       left join person who on who.id = e.actor_id
      where p.lead_id = $1 and e.at > $2 and e.actor_id is distinct from $1
      order by e.at desc limit ${most}`;

/** Returns that suppliers sent for the contracts that the caller manages. */
const contracts = `select 'return:' || r.id as id, c.reference || ' ' || c.title || ': the return due on ' || to_char(r.due_on, 'FMDD FMMonth YYYY') || ' was sent' as words,
            '/returns/' || r.id as link, r.submitted_at as at
       from contract c join contract_return r on r.contract_id = c.id
      where c.manager_id = $1 and r.submitted_at > $2
      order by r.submitted_at desc limit ${most}`;

/** One query: My work is everybody's first screen. */
const ofOwn = `(${releases}) union all (${procurements}) union all (${contracts})`;
