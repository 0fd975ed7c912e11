import { plusDays } from '@commonweal/calendar';
import { type Caller, scopeOf } from '@commonweal/identity';
import type { DashboardQuery, OverdueBand } from '@commonweal/wire';
import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** Of how many days a band ends at most, where the parameter cannot be read. */
const usual = [7, 30, 90];

/** The last days of the bands, of a parameter such as "7, 30, 90": rising whole numbers. */
export function bandsOf(value: unknown): number[] {
  const days = (typeof value === 'string' ? value : '').split(',').map((part) => Number(part.trim()));
  const isRising = days.every((day, at) => Number.isInteger(day) && day > (days[at - 1] ?? 0));
  return isRising ? days : usual;
}

interface Asked {
  caller: Caller;
  today: string;
  bands: number[];
  filter: DashboardQuery;
}

/** How long what is overdue has been so: returns by their due date, alerts by the day from which they count. */
export async function overdue(tx: EntityManager, asked: Asked): Promise<OverdueBand[]> {
  const returns = tx
    .createQueryBuilder()
    .from('contract_return', 'one')
    .innerJoin('contract', 'contract', 'contract.id = one.contract_id')
    .where(`one.state IN ('scheduled', 'open')`);
  scopeOf(asked.caller).narrow(returns, {
    directorate: 'contract.directorate',
    category: 'contract.category',
    manager: 'contract.manager_id',
  });
  const alerts = tx
    .createQueryBuilder()
    .from('alert', 'one')
    .where(`one.state IN ('open', 'acknowledged', 'snoozed')`);
  scopeOf(asked.caller).narrow(alerts, { directorate: 'one.directorate', category: 'one.category' });
  const lateReturns = await counted(returns, 'contract', asked);
  const lateAlerts = await counted(alerts, 'one', asked);
  return [...asked.bands, undefined].map((until, band) => ({
    from: (asked.bands[band - 1] ?? 0) + 1,
    ...(until === undefined ? {} : { until }),
    returns: lateReturns[band] ?? 0,
    alerts: lateAlerts[band] ?? 0,
  }));
}

/** How many of the rows are late, band by band. */
async function counted<T extends ObjectLiteral>(
  rows: SelectQueryBuilder<T>,
  placed: string,
  { today, bands, filter: { directorate } }: Asked,
): Promise<number[]> {
  if (directorate) rows.andWhere(`${placed}.directorate = :directorate`, { directorate });
  const ends = bands.map((days) => plusDays(today, -days));
  rows.andWhere('one.due_on < :today', { today }).select([]);
  [...ends, undefined].forEach((end, band) => {
    const younger = band === 0 ? 'TRUE' : `one.due_on < :end${band - 1}`;
    const older = end === undefined ? 'TRUE' : `one.due_on >= :end${band}`;
    rows.addSelect(`count(*) FILTER (WHERE ${younger} AND ${older})::int`, `band${band}`);
    if (end) rows.setParameter(`end${band}`, end);
  });
  const found = await rows.getRawOne<Record<string, number>>();
  return [...ends, undefined].map((_, band) => found?.[`band${band}`] ?? 0);
}
