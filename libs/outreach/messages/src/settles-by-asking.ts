import { Injectable } from '@nestjs/common';
import { Ledger } from '@commonweal/ledger';
import { Fates, type Noted } from './fates.js';
import type { Fate } from './mail-provider.js';

const neverCame: Fate = {
  is: 'later',
  answer: 'The provider was asked and has never seen it: it is sent again.',
};

/** Writes into the ledger what was settled without a person. */
@Injectable()
export class SettlesByAsking {
  constructor(
    private readonly ledger: Ledger,
    private readonly fates: Fates,
  ) {}

  settle(dispatchId: string, found: Fate | 'never came'): Promise<void> {
    const fate = found === 'never came' ? neverCame : found;
    const note: Noted = async (tx, messages) => {
      for (const { id, state } of messages)
        await this.ledger.write(tx, {
          subjectKind: 'message',
          subjectId: id,
          action: 'settled-by-asking',
          data: { dispatch: dispatchId, before: 'unknown', after: state },
        });
    };
    return this.fates.record(dispatchId, fate, note);
  }
}
