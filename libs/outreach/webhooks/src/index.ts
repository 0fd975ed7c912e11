export { WebhookEvent, type EventSubject, type LedgerNews } from './webhook-event.js';
export { SendWebhooks } from './send-webhooks.job.js';
export { WebhooksModule } from './webhooks.module.js';
