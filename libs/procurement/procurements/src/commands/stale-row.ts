import { DomainError } from '@commonweal/platform';

/** A row of a procurement that people change, as the ledger knows it. */
export type RowSeen =
  | { what: 'procurement' }
  | { what: 'task'; key: string; title: string; facts: readonly string[] }
  | { what: 'choice'; indicator: string };

/** Somebody changed the row since the caller read it; what they did is found out once the transaction is over. */
export class StaleRow extends DomainError {
  constructor(
    readonly row: RowSeen,
    readonly seen: number,
    readonly now: number,
  ) {
    super('stale', 'stale-version', `The ${nameOf(row)} has changed since you opened it. ${remedy}`, {
      version: [`is now ${now}`],
    });
  }

  /** The same with what was done, each deed a clause: "Lea Lead answered “the urgency”, 09:05". */
  naming(deeds: readonly string[]): DomainError {
    if (!deeds.length) return this;
    const detail = `The ${nameOf(this.row)} has changed since you opened it: ${deeds.join('; ')}. ${remedy}`;
    return new DomainError('stale', 'stale-version', detail, { ...this.errors, changed: [...deeds] });
  }
}

const remedy = 'Load it again and repeat your change.';

function nameOf(row: RowSeen): string {
  return row.what === 'task' ? `task “${row.title}”` : row.what;
}

/** @throws StaleRow when somebody changed the row since the caller saw it */
export function refuseStale(row: RowSeen, now: number, seen: number): void {
  if (now !== seen) throw new StaleRow(row, seen, now);
}
