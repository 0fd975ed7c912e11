import type { WorkFound } from '@commonweal/workflow';
import { criterionKinds, type CriterionKind } from '@commonweal/wire';
import type { Answer, AwardFile } from '../rows/award-file.js';
import type { Evaluator } from '../rows/evaluator.entity.js';

/** The answers that an evaluator scores. */
export function answersFor({ kinds }: Pick<Evaluator, 'kinds'>, file: AwardFile): Answer[] {
  return file.answers().filter(({ criterion }) => kinds.includes(criterion.kind));
}

export function scoredBy({ id }: Pick<Evaluator, 'id'>, file: AwardFile, { bid, criterion }: Answer) {
  return file.rows.scores.find(
    (one) => one.evaluatorId === id && one.bidId === bid.id && one.criterion === criterion.key,
  );
}

/** What the evaluators gave an answer, of those who count. */
export function scoresOf(answer: Answer, file: AwardFile) {
  return file.rows.evaluators
    .filter(({ isActive, kinds }) => isActive && kinds.includes(answer.criterion.kind))
    .flatMap((evaluator) => {
      const score = scoredBy(evaluator, file, answer);
      return score ? [{ personId: evaluator.personId, score: score.score, comment: score.comment }] : [];
    });
}

/** Until everybody who counts has handed in, nobody sees another's scores. */
export function isBlind(file: AwardFile): boolean {
  const active = file.rows.evaluators.filter((one) => one.isActive);
  return active.length === 0 || active.some(({ handedInAt }) => handedInAt === null);
}

const kindWords: Record<CriterionKind, string> = {
  price: 'the price',
  quality: 'quality',
  'social-value': 'social value',
};

/** Noun phrases. @param nameOf of a person, by id */
export function openEvaluation(file: AwardFile, nameOf: (personId: string) => string): string[] {
  const answers = file.answers();
  const active = file.rows.evaluators.filter((one) => one.isActive);
  const alone = criterionKinds.filter(
    (kind) =>
      answers.some(({ criterion }) => criterion.kind === kind) &&
      !active.some(({ kinds }) => kinds.includes(kind)),
  );
  const waiting = active.filter(({ handedInAt }) => handedInAt === null);
  const unsettled = answers.filter((answer) => !file.agreedOn(answer)).length;
  return [
    ...alone.map((kind) => `an evaluator for ${kindWords[kind]}`),
    ...waiting.map(({ personId }) => `the scores of ${nameOf(personId)}`),
    ...(unsettled && !alone.length && !waiting.length
      ? [unsettled === 1 ? 'one score to agree on' : `${unsettled} scores to agree on`]
      : []),
  ];
}

/** How the evaluation stands. Nothing to score in words needs no evaluators. */
export function evaluationWork(file: AwardFile, nameOf: (personId: string) => string): WorkFound {
  return {
    isBegun: file.rows.evaluators.length > 0,
    open: file.answers().length ? openEvaluation(file, nameOf) : [],
    problems: [],
  };
}
