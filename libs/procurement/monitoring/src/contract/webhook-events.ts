import { type EventSubject, type LedgerNews, WebhookEvent } from '@commonweal/webhooks';
import type { EntityManager } from 'typeorm';
import { ContractReturn } from '../return/contract-return.entity.js';
import { Contract } from './contract.entity.js';

class ContractEntered extends WebhookEvent {
  readonly key = 'contract.entered';
  readonly title = 'A contract was entered';
  readonly subjectKind = 'contract';
  readonly actions = ['entered'];

  async subject(tx: EntityManager, { subjectId }: LedgerNews): Promise<EventSubject> {
    const { reference, procurementId, supplierId } = await tx.findOneByOrFail(Contract, { id: subjectId });
    return { reference, procurementId, supplierId };
  }
}

abstract class OfReturn extends WebhookEvent {
  readonly subjectKind = 'return';

  /** A return has no reference of its own: it is that of a contract at a due date. */
  async subject(tx: EntityManager, { subjectId }: LedgerNews): Promise<EventSubject> {
    const { contractId, dueOn } = await tx.findOneByOrFail(ContractReturn, { id: subjectId });
    const { reference } = await tx.findOneByOrFail(Contract, { id: contractId });
    return { reference, contractId, dueOn };
  }
}

class ReturnSubmitted extends OfReturn {
  readonly key = 'return.submitted';
  readonly title = 'A supplier submitted a return';
  readonly actions = ['submitted'];
}

class ReturnAccepted extends OfReturn {
  readonly key = 'return.accepted';
  readonly title = 'A return was accepted';
  readonly actions = ['accept'];
}

class ReturnQueried extends OfReturn {
  readonly key = 'return.queried';
  readonly title = 'A return was queried';
  readonly actions = ['query'];
}

export const webhookEvents = [ContractEntered, ReturnSubmitted, ReturnAccepted, ReturnQueried];
