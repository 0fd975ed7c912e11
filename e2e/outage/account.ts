import { isDeepStrictEqual } from 'node:util';
import type { LedgerVerification } from '@commonweal/wire';
import type { Client } from 'pg';
import type { Api } from '../api.js';
import type { Accepted } from './accepted.js';
import { kinds, today } from './council.js';

/** One thing that must hold after an outage, and what was found instead. */
export interface Finding {
  holds: boolean;
  words: string;
}

interface MessageRow {
  id: string;
  state: string;
  references: string[];
}

/** What the database, the mail servers and the ledger say of one outage. */
export class Account {
  constructor(
    private readonly database: Client,
    private readonly accepted: Accepted,
    private readonly returns: number,
  ) {}

  async number(sql: string, values: unknown[] = []): Promise<number> {
    const { rows } = await this.database.query<{ count: string }>(`select count(*) from ${sql}`, values);
    return Number(rows[0]?.count);
  }

  /** How much is left to be done by itself, at the present of the worker's clock, by a worker that sends like this. */
  async left(provider: string): Promise<number> {
    const looks = await this.number('contract_return where next_look_on <= $1', [today]);
    const mails = await this.number(
      `message where state = 'sending' or (state = 'planned' and send_on <= $1)`,
      [today],
    );
    const untold = await this.number('event_delivery where delivered_at is null');
    return looks + mails + untold + (provider === 'notify' ? await this.toAsk() : 0);
  }

  /** Attempts by Notify whose fate is unknown: it can be asked. */
  private toAsk(): Promise<number> {
    return this.number(`dispatch where state = 'unknown' and provider = 'notify'`);
  }

  async findings(settled: number, manager: Api): Promise<Finding[]> {
    const found = [await this.looks(), ...(await this.reminders()), ...(await this.fates())];
    return [...found, ...(await this.ledger(settled, manager))];
  }

  private async looks(): Promise<Finding> {
    const unseen = await this.number(
      `contract_return where next_look_on <= $1 or (state <> 'open' and contract_id in (select id from contract where reference like '%F%'))`,
      [today],
    );
    return {
      holds: unseen === 0,
      words: `${this.returns} returns were due to be looked at; ${unseen} were not.`,
    };
  }

  /** Nobody is told of what was missed before the last rung of theirs, and one alert is raised where it is overdue. */
  private reminders(): Promise<Finding[]> {
    return Promise.all(
      kinds.map(async ({ dueOn, messages, alerts }, kind) => {
        const due = Math.floor((this.returns - 1 - kind) / kinds.length) + 1;
        const { rows } = await this.database.query<{ rung: number; count: number }>(
          `select rung, count(*)::int as count from message
            where due_on = $1 and not (state = 'planned' and send_on > $2) group by rung order by rung`,
          [dueOn, today],
        );
        const wanted = Object.entries(messages).map(([rung, count]) => ({
          rung: Number(rung),
          count: due * count,
        }));
        const raised = await this.number('alert where due_on = $1', [dueOn]);
        const told = rows.map(({ rung, count }) => `${count} of rung ${rung}`).join(' and ');
        return {
          holds: isDeepStrictEqual(rows, wanted) && raised === due * alerts,
          words: `${due} returns due on ${dueOn}: messages ${told}, ${raised} alerts.`,
        };
      }),
    );
  }

  private async fates(): Promise<Finding[]> {
    const { rows } = await this.database.query<MessageRow>(
      `select m.id, m.state, coalesce(array_agg(i.dispatch_id::text) filter (where i.dispatch_id is not null), '{}') as references
         from message m left join dispatch_message i on i.message_id = m.id
        where m.send_on <= $1 group by m.id`,
      [today],
    );
    const taken = ({ references }: MessageRow) =>
      references.reduce((sum, reference) => sum + this.accepted.of(reference), 0);
    const twice = rows.filter((row) => taken(row) > 1);
    const wentOut = new Set(['sent', 'delivered']);
    const wrong = rows.filter((row) => wentOut.has(row.state) !== (taken(row) === 1));
    const open = rows.filter(({ state }) => ['planned', 'sending', 'unknown'].includes(state));
    const mails = `${this.accepted.total} mails with ${rows.length} messages were accepted`;
    const { repeated } = this.accepted;
    return [
      {
        holds: twice.length === 0 && repeated.length === 0,
        words: `${mails}; ${twice.length} messages and ${repeated.length} attempts twice.`,
      },
      {
        holds: wrong.length === 0,
        words: `Of ${wrong.length} messages the fate is another than what the mail servers say.`,
      },
      { holds: open.length === 0, words: `${open.length} messages have no fate at the end.` },
    ];
  }

  private async ledger(settled: number, manager: Api): Promise<Finding[]> {
    const { holds, faults } = await manager.get<LedgerVerification>('/ledger/verification');
    const said = await this.number(`ledger_entry where action in ('settled-sent', 'settled-send-again')`);
    const asked = await this.number(`ledger_entry where action = 'settled-by-asking'`);
    const unheard = await this.number(
      `dispatch where provider = 'notify' and state not in ('delivered', 'failed')`,
    );
    const alerts = await this.number('alert');
    const decided = await this.number(
      'alert a join decision d on d.id = a.decision_id and d.subject_id = a.subject_id',
    );
    return [
      {
        holds: holds && faults.length === 0,
        words: `The chains of the ledger ${holds ? 'hold' : 'are broken'}.`,
      },
      {
        holds: said === settled,
        words: `${settled} messages were settled by a person; the ledger says so of ${said}. By asking Notify: ${asked}.`,
      },
      {
        holds: unheard === 0,
        words: `${unheard} attempts by Notify are neither delivered nor failed after its callbacks.`,
      },
      {
        holds: decided === alerts,
        words: `${alerts} alerts; ${decided} name the Decision about their return.`,
      },
    ];
  }
}
