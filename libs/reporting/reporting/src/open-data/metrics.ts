import type { OcdsMetric, OcdsObservation, RatingContent } from '@commonweal/wire';
import type { DocumentSet } from '@commonweal/documents';
import { dayBegins, dayEnds } from '@commonweal/platform';
import type { LineRow, PromiseRow, RatingRow } from './process-rows.js';
import type { Publishing } from './what-policy-says.js';
import { isSensitive, isSmall } from './small-numbers.js';

/** Policy, as far as figures are told by it. */
export interface Policy {
  publishing: Publishing;
  documents: DocumentSet;
}

export const inPounds = (pence: number) => ({ amount: pence / 100, currency: 'GBP' as const });
export const periodOf = (from: string, until: string) => ({
  startDate: dayBegins(from),
  endDate: dayEnds(until),
});

/** Where a rating is one of those of the Procurement Regulations 2024, as codes of the United Kingdom extension. */
const ratingScheme = 'kpiRating';

/** What was promised over the whole contract; nothing of promises without a figure. */
export function agreedMetrics(promises: PromiseRow[], from: string, until: string): OcdsMetric[] {
  return promises.flatMap((promise): OcdsMetric[] => {
    if (promise.target === null) return [];
    const target = figureOf(promise, Number(promise.target));
    return [metric(promise, [{ id: `${promise.id}-target`, period: periodOf(from, until), ...target }])];
  });
}

/** What was delivered and accepted, and how it was rated. Words that suppliers wrote are not published. */
export function deliveredMetrics(
  promises: PromiseRow[],
  { lines, ratings }: { lines: LineRow[]; ratings: RatingRow[] },
  policy: Policy,
): OcdsMetric[] {
  return promises.flatMap((promise): OcdsMetric[] => {
    const observations = [
      ...lines
        .filter(({ obligationId }) => obligationId === promise.id)
        .flatMap((line) => delivered(promise, line, policy)),
      ...ratings.filter(({ obligationId }) => obligationId === promise.id).map((one) => rated(one, policy)),
    ];
    return observations.length ? [metric(promise, observations)] : [];
  });
}

const metric = ({ id, title, theme }: PromiseRow, observations: OcdsObservation[]): OcdsMetric => ({
  ...{ id, title: title.slice(0, 1000), observations },
  ...(theme ? { description: theme } : {}),
});

function delivered(promise: PromiseRow, line: LineRow, policy: Policy): OcdsObservation[] {
  const { suppressBelow } = policy.publishing;
  const of = { id: line.id, period: periodOf(line.periodFrom, line.periodUntil) };
  const given = line.delivered;
  if (typeof given === 'boolean') return [{ ...of, measure: given ? 'yes' : 'no' }];
  if (typeof given === 'string') return promise.type === 'level' ? [{ ...of, measure: given }] : [];
  if (given === null) return [];
  if (isSensitive(policy.documents, promise) && isSmall(given, suppressBelow))
    return [{ ...of, notes: withheldNote(suppressBelow) }];
  return [{ ...of, ...figureOf(promise, given) }];
}

/** How an observation says that its figure is withheld. */
const withheldNote = (below: number) =>
  `More than 0 and fewer than ${below}: the number is not published, so that nobody can be recognised.`;

const figureOf = ({ type, unit }: Pick<PromiseRow, 'type' | 'unit'>, figure: number) =>
  type === 'money'
    ? { value: inPounds(figure) }
    : { measure: figure, unit: { name: unit ?? (type === 'percentage' ? '%' : 'number') } };

function rated({ id, rating, periodFrom, periodUntil }: RatingRow, { documents }: Policy): OcdsObservation {
  const said = documents.get<RatingContent>('rating', rating);
  return {
    ...{ id, period: periodOf(periodFrom, periodUntil) },
    measureClassification: {
      ...{ scheme: ratingScheme, id: said?.code ?? 'other' },
      ...(said ? { description: said.title } : {}),
    },
  };
}
