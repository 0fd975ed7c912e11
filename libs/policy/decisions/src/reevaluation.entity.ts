import { Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';

/** How far the re-evaluation of everything running has come after a release. */
@Entity('reevaluation')
export class Reevaluation {
  @PrimaryColumn('int')
  release: number;

  @Column('int')
  total: number;

  @Column('int')
  done: number;

  /** Subject kind that is being gone through. */
  @Column('varchar', { length: 20, nullable: true })
  subjectKind: string | null;

  /** Last subject of that kind that was looked at. */
  @Column('uuid', { nullable: true })
  after: string | null;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  /** It went through everything: what runs stood as this release, or a later one, has it. */
  @Column('boolean', { default: false })
  isWhole: boolean;
}

/** "done", or for example "120 of 400". */
export async function progressOf(tx: EntityManager, release: number): Promise<string> {
  const row = await tx.findOneBy(Reevaluation, { release });
  if (row) return row.finishedAt ? 'done' : `${row.done} of ${row.total}`;
  const [waiting] = await tx.query<{ waiting: boolean }[]>(
    `select exists(select 1 from event e join event_delivery d on d.event_id = e.id
       where e.name = 'release-published' and (e.payload->>'release')::int = $1 and d.delivered_at is null) as waiting`,
    [release],
  );
  return waiting?.waiting ? 'not started yet' : 'done';
}
