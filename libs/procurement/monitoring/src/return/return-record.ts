import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import type { ContractReturn } from './contract-return.entity.js';
import type { ReturnLine } from './return-line.entity.js';

/** The ledger of returns: every correction keeps what stood there before. */
@Injectable()
export class ReturnRecord {
  constructor(private readonly ledger: Ledger) {}

  async of(
    tx: EntityManager,
    { id, state, dueOn }: ContractReturn,
    action: string,
    caller: Caller,
    more: { why?: string; line?: ReturnLine; before?: unknown } = {},
  ): Promise<void> {
    const { why, line, before } = more;
    await this.ledger.write(tx, {
      ...{ subjectKind: 'return', subjectId: id, action, actorId: caller.personId, why },
      data: { state, dueOn, ...(line ? { lineId: line.id, lineState: line.state } : {}) },
      private: before === undefined ? undefined : { before, after: line && valuesOf(line) },
    });
  }
}

export function valuesOf({ delivered, note, query }: ReturnLine) {
  return { delivered, note, query };
}
