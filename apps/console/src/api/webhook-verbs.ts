import type {
  WebhookDeliveryView,
  WebhookEventView,
  WebhookMade,
  WebhookSave,
  WebhookView,
} from '@commonweal/wire';
import { tell } from './request.js';

/** Programs elsewhere that are told of what happens here. */
export const webhookVerbs = {
  webhooks: () => tell<WebhookView[]>('/webhooks'),
  webhookEvents: () => tell<WebhookEventView[]>('/webhooks/events'),
  webhookDeliveries: (id: string) => tell<WebhookDeliveryView[]>(`/webhooks/${id}/deliveries`),
  addWebhook: (body: WebhookSave) => tell<WebhookMade>('/webhooks', { method: 'POST', body }),
  changeWebhook: (id: string, version: number, body: WebhookSave) =>
    tell<WebhookView>(`/webhooks/${id}`, { method: 'PATCH', version, body }),
  removeWebhook: (id: string) => tell<null>(`/webhooks/${id}`, { method: 'DELETE' }),
  renewWebhookSecret: (id: string) => tell<WebhookMade>(`/webhooks/${id}/secret`, { method: 'POST' }),
  testWebhook: (id: string) => tell<null>(`/webhooks/${id}/test`, { method: 'POST' }),
  sendWebhookAgain: (id: string, delivery: string) =>
    tell<null>(`/webhooks/${id}/retry`, { method: 'POST', body: { deliveries: [delivery] } }),
};
