import { matching } from '@commonweal/platform';
import { Brackets, type EntityManager, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';

/** The part of its groups of three letters that a word must share: one letter that is missing or wrong in six leaves as much. */
const enough = '0.4';

/** Says, for this transaction, how unlike a word may be that `mostLike` finds. */
export async function forgiveSlips(tx: EntityManager): Promise<void> {
  await tx.query(`SELECT set_config('pg_trgm.word_similarity_threshold', $1, true)`, [enough]);
}

export interface Asked {
  words: string;
  /** Finds what is like the words too, for whoever slipped on the keyboard. */
  forgiving: boolean;
  /** At most so many. */
  limit: number;
}

/**
 * Narrows a query to rows in which each word stands in one of the columns; the most like come first. Works on GIN
 * indexes of trigrams (`pg_trgm`): words shorter than three letters are found, without one.
 * @param columns as SQL names them, the one that names the row first
 */
export function mostLike<T extends ObjectLiteral>(
  rows: SelectQueryBuilder<T>,
  { words, forgiving, limit }: Asked,
  columns: string[],
): SelectQueryBuilder<T> {
  if (forgiving) resembling(rows, words, columns);
  else matching(rows, words, columns);
  const likeness = columns.map((column) => `word_similarity(:asked, coalesce(${column}, ''))`).join(', ');
  return rows
    .addSelect(`greatest(${likeness})`, 'likeness')
    .setParameter('asked', words)
    .orderBy('likeness', 'DESC')
    .addOrderBy(columns[0] ?? '')
    .limit(limit);
}

/** Each word, or one that is like it, as `matching` has it for the words themselves. */
function resembling<T extends ObjectLiteral>(rows: SelectQueryBuilder<T>, words: string, columns: string[]) {
  const each = words.split(/\s+/).filter(Boolean).slice(0, 8);
  each.forEach((word, i) => {
    const anywhere = columns.map((column) => `:word${i} <% ${column}`).join(' OR ');
    rows.andWhere(new Brackets((either) => either.where(anywhere, { [`word${i}`]: word })));
  });
}
