import type { ScoreGiven, ScoringSheetView } from '@commonweal/wire';
import type { FieldValues } from 'react-hook-form';

interface Typed {
  score?: string | null;
  comment?: string | null;
}

/** Scores as the form holds them: by criterion and bid. */
export function sheetValues({ questions }: ScoringSheetView): Record<string, Record<string, Typed>> {
  return Object.fromEntries(
    questions.map(({ criterion, answers }) => [
      criterion,
      Object.fromEntries(
        answers.map(({ bidId, score, comment }) => [
          bidId,
          { ...(score === undefined ? {} : { score: String(score) }), comment: comment ?? '' },
        ]),
      ),
    ]),
  );
}

/** What is scored with a comment; the rest stays as it is. */
export function scoresIn(values: FieldValues, { questions }: ScoringSheetView): ScoreGiven[] {
  const typed = values as Record<string, Record<string, Typed | undefined> | undefined>;
  return questions.flatMap(({ criterion, answers }) =>
    answers.flatMap(({ bidId }) => {
      const { score, comment } = typed[criterion]?.[bidId] ?? {};
      return score && comment?.trim() ? [{ bidId, criterion, score: Number(score), comment }] : [];
    }),
  );
}
