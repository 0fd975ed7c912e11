import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { lineEvents } from '@commonweal/wire';
import type { Attachment } from '@commonweal/files';
import type { Caller } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import type { ContractReturn } from './contract-return.entity.js';
import { LineEvents } from './line-events.js';
import type { ReturnLine } from './return-line.entity.js';

/** The ledger of returns: every correction keeps what stood there before. */
@Injectable()
export class ReturnRecord {
  constructor(
    private readonly ledger: Ledger,
    private readonly events: LineEvents,
  ) {}

  /** Keeps what these lines say now, for whoever reads them later. */
  said(
    tx: EntityManager,
    what: (typeof lineEvents)[number],
    lines: ReturnLine[],
    caller: Caller,
  ): Promise<void> {
    return this.events.note(tx, what, lines, caller);
  }

  async of(
    tx: EntityManager,
    { id, state, dueOn }: ContractReturn,
    action: string,
    caller: Caller,
    more: { why?: string; line?: ReturnLine; before?: unknown; file?: Attachment } = {},
  ): Promise<void> {
    const { why, line, before, file } = more;
    await this.ledger.write(tx, {
      ...{ subjectKind: 'return', subjectId: id, action, actorId: caller.personId, why },
      data: {
        ...{ state, dueOn },
        ...(line ? { lineId: line.id, lineState: line.state } : {}),
        ...(file ? { attachment: file.id, hash: file.hash, retainUntil: file.retainUntil } : {}),
      },
      private: before === undefined ? undefined : { before, after: line && valuesOf(line) },
    });
  }
}

export function valuesOf({ delivered, note, query }: ReturnLine) {
  return { delivered, note, query };
}
