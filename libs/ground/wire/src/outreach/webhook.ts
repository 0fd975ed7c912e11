import { Choice, Flag, Id, Ids, Instant, Text, Texts, Whole } from '../fields.js';

export const deliveryStates = ['waiting', 'delivered', 'given-up'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Something that webhooks can be told of. */
export class WebhookEventView {
  @Text('As receivers read it, in `type`.')
  key: string;

  @Text('In words.')
  title: string;
}

/** Body of `POST /webhooks`, and of `PATCH /webhooks/{id}`. */
export class WebhookSave {
  @Text('What the receiver is called.', { max: 100 })
  name: string;

  @Text('Where deliveries are posted to, by https.', { max: 500 })
  url: string;

  @Texts('Keys of the events that it is told of, at least one.', { max: 100 })
  events: string[];

  @Flag('Whether anything is sent.')
  isOn: boolean;
}

export class WebhookView extends WebhookSave {
  @Id('Identity.')
  id: string;

  @Instant('When something arrived last.', { optional: true })
  deliveredAt?: string | undefined;

  @Text('What came of the last attempt before it was switched off by itself.', { optional: true })
  givenUpBecause?: string | undefined;

  @Whole('Deliveries that are still to arrive.')
  waiting: number;

  @Whole('Version, for If-Match.')
  version: number;
}

/** Answer of `POST /webhooks` and `POST /webhooks/{id}/secret`: the only time that the secret is shown. */
export class WebhookMade extends WebhookView {
  @Text('What deliveries are signed with, as Standard Webhooks writes it.')
  secret: string;
}

/** Body of `POST /webhooks/{id}/retry`. */
export class WebhookRetry {
  @Ids('Of these alone; of all that did not arrive when left out.', { optional: true, max: 500 })
  deliveries?: string[];
}

export class WebhookDeliveryView {
  @Id('Sent as `webhook-id` with every attempt.')
  id: string;

  @Text('The event.')
  event: string;

  @Choice(deliveryStates, 'What became of it.')
  state: DeliveryState;

  @Instant('When it happened.')
  plannedAt: string;

  @Whole('Attempts so far, since it was last asked for.')
  attempts: number;

  @Text('What came of the latest attempt.', { optional: true })
  answer?: string | undefined;

  @Instant('When it is tried next.', { optional: true })
  tryAt?: string | undefined;

  @Text('What is sent, as it stands.', { max: 20_000 })
  body: string;
}
