import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import { checkVersion, newId, notFound, Transaction } from '@commonweal/platform';
import type { WebhookMade, WebhookSave, WebhookView } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { PlannedDeliveries } from './planned-deliveries.js';
import { SealedSecrets } from './sealed-secrets.js';
import { viewOf } from './webhook-list.js';
import { Webhook } from './webhook.entity.js';

/** What an administrator says of webhooks: each step stands in the ledger. */
@Injectable()
export class Webhooks {
  constructor(
    private readonly transaction: Transaction,
    private readonly ledger: Ledger,
    private readonly secrets: SealedSecrets,
    private readonly planned: PlannedDeliveries,
  ) {}

  /** With its secret, told this once. */
  create(body: WebhookSave, caller: Caller): Promise<WebhookMade> {
    return this.transaction.run(async (tx) => {
      const id = newId();
      const { secret, sealed } = this.secrets.make(id);
      const fresh = { id, secret: sealed, deliveredAt: null, givenUpBecause: null };
      const webhook = await tx.save(tx.create(Webhook, { ...fresh, ...saved(body) }));
      await this.record(tx, webhook, 'webhook-added', caller, { after: kept(webhook) });
      return { ...(await viewOf(tx, webhook)), secret };
    });
  }

  /** Switched on, it is sent what waited. @throws DomainError not-found, stale */
  change(id: string, seen: number, body: WebhookSave, caller: Caller): Promise<WebhookView> {
    return this.transaction.run(async (tx) => {
      const webhook = await found(tx, id);
      checkVersion(webhook, seen, 'webhook');
      const before = kept(webhook);
      if (body.isOn && !webhook.isOn) await this.planned.again(tx, id);
      await tx.save(Object.assign(webhook, saved(body), { givenUpBecause: null }));
      await this.record(tx, webhook, 'webhook-changed', caller, { before, after: kept(webhook) });
      return viewOf(tx, webhook);
    });
  }

  /** The secret before is good for nothing any more. @throws DomainError not-found */
  renew(id: string, caller: Caller): Promise<WebhookMade> {
    return this.transaction.run(async (tx) => {
      const webhook = await found(tx, id);
      const { secret, sealed } = this.secrets.make(id);
      await tx.save(Object.assign(webhook, { secret: sealed }));
      await this.record(tx, webhook, 'webhook-secret-renewed', caller);
      return { ...(await viewOf(tx, webhook)), secret };
    });
  }

  /** With what was still to be sent to it. @throws DomainError not-found */
  remove(id: string, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      const webhook = await found(tx, id);
      await this.record(tx, webhook, 'webhook-removed', caller, { before: kept(webhook) });
      await tx.delete(Webhook, id);
    });
  }

  private async record(
    tx: EntityManager,
    { id, isOn, events }: Webhook,
    action: string,
    { personId: actorId }: Caller,
    values?: object,
  ): Promise<void> {
    const deed = { subjectKind: 'webhook', subjectId: id, action, actorId };
    await this.ledger.write(tx, { ...deed, data: { isOn, events }, private: values });
  }
}

async function found(tx: EntityManager, id: string): Promise<Webhook> {
  const webhook = await tx.findOne(Webhook, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!webhook) throw notFound('webhook');
  return webhook;
}

const saved = ({ name, url, events, isOn }: WebhookSave) => ({
  ...{ name: name.trim(), url, events: [...new Set(events)], isOn },
});

const kept = ({ name, url }: Webhook) => ({ name, url });
