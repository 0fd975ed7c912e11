import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@commonweal/identity';
import { LedgerModule } from '@commonweal/ledger';
import { MessagesModule } from '@commonweal/messages';
import { described } from '@commonweal/platform';
import { AlertRaised, AlertResolved, TellOfAlertsLetGo, TellOfAlertsRaised } from './alert-events.js';
import { Destination } from './destination.js';
import { WebhooksGivenUp } from './gauges.js';
import { GivenUpMail, RegistersGivenUpMail } from './given-up-mail.js';
import { GivingUp } from './giving-up.js';
import { HearsLedger } from './hears-ledger.js';
import { PlannedDeliveries } from './planned-deliveries.js';
import { Posting } from './posting.js';
import { ReleasePublished } from './release-published.js';
import { SealedSecrets } from './sealed-secrets.js';
import { SendWebhooks } from './send-webhooks.job.js';
import { Sending } from './sending.js';
import { Trying } from './trying.js';
import { WebhookChecks } from './webhook-checks.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { WebhookList } from './webhook-list.js';
import { Webhook } from './webhook.entity.js';
import { WebhooksController } from './webhooks.controller.js';
import { Webhooks } from './webhooks.js';

@Module({
  imports: [
    IdentityModule,
    LedgerModule,
    MessagesModule,
    TypeOrmModule.forFeature([Webhook, WebhookDelivery]),
  ],
  controllers: [WebhooksController],
  providers: [
    Destination,
    GivenUpMail,
    GivingUp,
    HearsLedger,
    PlannedDeliveries,
    Posting,
    RegistersGivenUpMail,
    SealedSecrets,
    SendWebhooks,
    Sending,
    TellOfAlertsLetGo,
    TellOfAlertsRaised,
    Trying,
    WebhookChecks,
    WebhookList,
    Webhooks,
    WebhooksGivenUp,
    ...described(new AlertRaised(), new AlertResolved(), new ReleasePublished()),
  ],
})
export class WebhooksModule {}
