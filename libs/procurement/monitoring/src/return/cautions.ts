import type { CautionCode, IndicatorContent, IndicatorType, LineCaution } from '@commonweal/wire';
import { type DocumentSet, parameterOn } from '@commonweal/documents';
import { type Answer, isFigure } from '../promise/measure.js';

/** What a caution depends on. */
export interface Looked {
  type: IndicatorType;
  delivered: Answer | null;
  /** Delivered in the period before, else what is promised for this one. */
  previous?: number;
  expected?: number;
  wantsEvidence: boolean;
  /** A file, or a note that says where it is. */
  hasEvidence: boolean;
  /** A count of people that may say something about one of them. */
  isSensitive: boolean;
}

export interface CautionLimits {
  jump: number;
  suppressBelow: number;
}

/** These hold where the release has no parameter of that key. */
const usual = { 'return-jump-factor': 10, 'suppress-counts-below': 5 };

export function cautionLimits(documents: DocumentSet, today: string): CautionLimits {
  const limit = (key: keyof typeof usual) => {
    const value = parameterOn(documents, key, today);
    return typeof value === 'number' ? value : usual[key];
  };
  return { jump: limit('return-jump-factor'), suppressBelow: limit('suppress-counts-below') };
}

const smallNumbers = 'small-numbers';

/** Whether small counts of the indicator are withheld when figures are published. */
export function isSensitive(documents: DocumentSet, indicator: string | null): boolean {
  if (!indicator) return false;
  return documents.get<IndicatorContent>('indicator', indicator)?.tags.includes(smallNumbers) ?? false;
}

/** What to look at again in an answer that can be taken: nothing here stands in the way of sending it. */
export function cautionsOf(looked: Looked, limits: CautionLimits): LineCaution[] {
  if (looked.delivered === null) return [];
  return checks.flatMap(({ code, words }) => {
    const message = words(looked, limits);
    return message ? [{ code, message }] : [];
  });
}

const checks: { code: CautionCode; words: (looked: Looked, limits: CautionLimits) => string | undefined }[] =
  [
    {
      code: 'jump',
      words: (looked, { jump }) => {
        const { figure, beside, name } = compared(looked);
        if (!beside || figure === undefined || figure < jump * beside) return undefined;
        return `This is ${jump} times ${name} or more. Check the figure and its unit; if it is right, say why in the note.`;
      },
    },
    {
      code: 'drop',
      words: (looked, { jump }) => {
        const { figure, beside, name } = compared(looked);
        if (!beside || !figure || figure * jump > beside) return undefined;
        return `This is a ${jump}th of ${name} or less. Check the figure and its unit; if it is right, say why in the note.`;
      },
    },
    {
      code: 'evidence-missing',
      words: ({ wantsEvidence, hasEvidence }) =>
        wantsEvidence && !hasEvidence
          ? 'Evidence is asked for here. Attach a file, or say in the note where it can be seen.'
          : undefined,
    },
    {
      code: 'small-number',
      words: ({ type, delivered, isSensitive }, { suppressBelow }) =>
        isSensitive &&
        type === 'count' &&
        typeof delivered === 'number' &&
        delivered > 0 &&
        delivered < suppressBelow
          ? `Fewer than ${suppressBelow} people: the council does not publish this figure, so that nobody can be recognised.`
          : undefined,
    },
  ];

function compared({ type, delivered, previous, expected }: Looked) {
  const figure = isFigure(type) && typeof delivered === 'number' ? delivered : undefined;
  return previous === undefined
    ? { figure, beside: expected, name: 'what is promised for this period' }
    : { figure, beside: previous, name: 'what was reported for the period before' };
}
