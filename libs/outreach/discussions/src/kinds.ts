import type { Message, MessageKind, Placeholder } from '@commonweal/messages';
import { callerOf, type People } from '@commonweal/identity';
import type { EntityManager } from 'typeorm';
import { Comment, Mention } from './comment.entity.js';
import type { WatchedNews } from './watched-news.js';

const link: Placeholder = {
  ...{ name: 'link', words: 'its address', required: true },
  example: 'https://example.org/procurements/1/show/comments',
};

/** Comments and watches as reasons to write. */
export function discussionKinds(address: string, people: People, news: WatchedNews): MessageKind[] {
  const newsOf = async (tx: EntityManager, { personId }: Message) => {
    const person = await people.find(personId);
    return person?.active ? news.of(tx, callerOf(person)) : [];
  };
  return [
    {
      kind: 'mention',
      title: 'Somebody was mentioned in a comment',
      placeholders: [
        { name: 'author', words: 'who wrote the comment', example: 'Robin Khan' },
        { name: 'subject', words: 'what it is about', example: 'PR-2026-0042 A new school' },
        link,
      ],
      stillWanted: async (tx, { subjectId, personId }) => {
        const mention = await tx.findOneBy(Mention, { commentId: subjectId, personId });
        return (mention !== null && mention.readAt === null) || 'It was read already, or erased.';
      },
      values: async (tx, message) => ({
        author: await authorOf(tx, message),
        subject: message.subject,
        link: `${address}${message.link ?? '/'}`,
      }),
    },
    {
      kind: 'watched-news',
      title: 'What happened to what somebody watches',
      placeholders: [
        {
          name: 'news',
          words: 'what happened, one line each',
          example: 'PR-2026-0042: task completed by Lee',
        },
        link,
      ],
      stillWanted: async (tx, message) =>
        (await newsOf(tx, message)).length > 0 || 'It was looked at meanwhile.',
      values: async (tx, message) => ({
        news: (await newsOf(tx, message)).map(({ words }) => words),
        link: `${address}/`,
      }),
    },
  ];
}

async function authorOf(tx: EntityManager, { subjectId }: Message): Promise<string> {
  const comment = await tx.findOneBy(Comment, { id: subjectId });
  const rows = await tx.query<{ name: string }[]>(`SELECT name FROM person WHERE id = $1`, [
    comment?.authorId,
  ]);
  return rows[0]?.name ?? '';
}
