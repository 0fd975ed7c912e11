/** What somebody sends to see whether it arrives: tried once, also to a webhook that is off. */
export const testEvent = 'webhook.test';
