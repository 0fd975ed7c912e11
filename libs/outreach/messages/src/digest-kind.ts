import type { MessageKind } from './message-kind.js';

/** What several messages for one person become. Its template has this key, and is never planned itself. */
export const digestKind: MessageKind = {
  kind: 'digest',
  title: 'Several messages in one',
  placeholders: [
    {
      name: 'messages',
      words: 'the messages, each under its subject line',
      example: 'A return is due',
      required: true,
    },
    { name: 'count', words: 'how many messages there are', example: '3' },
  ],
  stillWanted: () => Promise.resolve('A digest is made of other messages.'),
  values: () => Promise.resolve({}),
};
