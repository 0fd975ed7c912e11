import type { Rating, RatingContent } from '@commonweal/wire';
import type { DocumentSet } from '@commonweal/documents';
import type { Obligation } from '../contract/obligation.entity.js';
import { percentReached, ratingOf, ratingThresholds, type Thresholds } from '../delivery/rating.js';
import { overPeriods, ratingOfEvidence, type ReportedLine } from '../delivery/standing.js';
import { isFigure } from '../promise/measure.js';
import { figureInWords } from './figure-in-words.js';

/** What figures say of an obligation in a period. */
export interface Proposal {
  proposed: Rating;
  /** In words. */
  why: string;
  promised?: number;
  delivered?: number;
}

export interface Grades {
  thresholds: Thresholds;
  titleOf: (rating: Rating) => string;
}

export function gradesOf(documents: DocumentSet, today: string): Grades {
  return {
    thresholds: ratingThresholds(documents, today),
    titleOf: (rating) => documents.get<RatingContent>('rating', rating)?.title ?? rating,
  };
}

type Measured = Pick<Obligation, 'type' | 'unit' | 'overTime' | 'direction' | 'levels'>;

/** @param lines of the obligation, whose periods end in the period that is assessed */
export function proposalOf(obligation: Measured, lines: ReportedLine[], grades: Grades): Proposal {
  const asked = lines.filter(({ returnState }) => returnState !== 'waived');
  const handedIn = asked.filter(({ state }) => state === 'submitted' || state === 'accepted');
  if (!asked.length) return { proposed: 'other', why: 'Nothing was to be reported for this period.' };
  if (!isFigure(obligation.type)) return ofEvidence(obligation, handedIn);
  const promised = overPeriods(obligation, asked, ({ expected }) => expected);
  const delivered = overPeriods(obligation, handedIn, (line) => line.delivered) ?? 0;
  const { direction } = obligation;
  const proposed = ratingOf({ promised, delivered, direction }, grades.thresholds);
  const missing = asked.length - handedIn.length;
  const why = `${whyOf(obligation, { promised, delivered, proposed }, grades)}${missingInWords(missing, asked.length)}`;
  return { proposed, why, promised, delivered };
}

function ofEvidence(obligation: Measured, handedIn: ReportedLine[]): Proposal {
  const proposed = ratingOfEvidence(obligation, handedIn);
  if (proposed === 'other')
    return {
      proposed,
      why: 'It is answered in words: no figure proposes a rating. Judge it by its evidence.',
    };
  return { proposed, why: `The latest answer is ${proposed === 'good' ? 'yes' : 'no'}.` };
}

interface Figures {
  promised: number | undefined;
  delivered: number;
  proposed: Rating;
}

function whyOf(
  obligation: Measured,
  { promised, delivered, proposed }: Figures,
  { thresholds, titleOf }: Grades,
): string {
  const words = (figure: number) => figureInWords(obligation, figure);
  const reached =
    promised === undefined ? undefined : percentReached(promised, delivered, obligation.direction);
  if (promised === undefined || reached === undefined || proposed === 'other')
    return `${words(delivered)} delivered, and nothing promised to hold it against.`;
  const begins = thresholds.find(({ rating }) => rating === proposed)?.percent;
  const grade =
    begins === undefined
      ? `“${titleOf(proposed)}” is below ${thresholds.at(-1)?.percent ?? 0} per cent.`
      : `“${titleOf(proposed)}” begins at ${begins} per cent.`;
  return `${words(delivered)} delivered, ${words(promised)} promised: ${reached} per cent of the promise. ${grade}`;
}

function missingInWords(missing: number, all: number): string {
  if (!missing) return '';
  return ` Of ${all} periods ${missing} ${missing === 1 ? 'was not reported and counts' : 'were not reported and count'} as nothing.`;
}
