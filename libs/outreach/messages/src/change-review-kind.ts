import type { EntityManager } from 'typeorm';
import type { MessageKind } from './message-kind.js';

interface ChangeRow {
  title: string;
  state: string;
  author: string | null;
}

/** A change to policy waits for a second person. Whoever opens the review plans it. */
export function changeReviewKind(address: string): MessageKind {
  return {
    kind: 'change-review',
    title: 'A change awaits review',
    placeholders: [
      { name: 'change', words: 'the title of the change', example: 'Lower the minimum weighting' },
      { name: 'author', words: 'who made the change', example: 'Robin Khan' },
      {
        name: 'link',
        words: 'the address of the change',
        example: 'https://example.org/changes/1',
        required: true,
      },
    ],
    stillWanted: async (tx, { subjectId }) =>
      (await changeOf(tx, subjectId))?.state === 'in-review' || 'The change no longer waits for a review.',
    values: async (tx, { subjectId }) => {
      const change = await changeOf(tx, subjectId);
      return {
        change: change?.title ?? '',
        author: change?.author ?? 'A pack',
        link: `${address}/changes/${subjectId}/show`,
      };
    },
  };
}

async function changeOf(tx: EntityManager, id: string): Promise<ChangeRow | undefined> {
  const rows = await tx.query<ChangeRow[]>(
    `SELECT c.title, c.state, p.name AS author FROM policy_change c LEFT JOIN person p ON p.id = c.author_id
     WHERE c.id = $1`,
    [id],
  );
  return rows[0];
}
