import type { ForecastMethod, LineState, Rating, ReturnState } from '@commonweal/wire';
import { addUp, type Figure } from '@commonweal/catalogue';
import { type Answer, isFigure, type Measure } from '../promise/measure.js';
import { type Forecast, forecastOf } from './forecast.js';
import { ratingOf, type Thresholds } from './rating.js';

/** A return line as far as sums need it. */
export interface ReportedLine {
  periodUntil: string;
  dueOn: string;
  /** Decimal text, as PostgreSQL gives it. */
  expected: string | null;
  delivered: Answer | null;
  state: LineState;
  returnState: ReturnState;
}

export interface Standing {
  /** Over the periods that have ended; undefined for evidence. Waived returns are asked of nobody. */
  promisedToDate?: number;
  deliveredToDate?: number;
  acceptedToDate?: number;
  rating: Rating;
  /** Over the whole contract, if it goes on as until now. */
  forecast?: number;
  forecastMethod?: ForecastMethod;
}

/** How an obligation stands on a day: what was promised beside what came in. */
export function standingOf(
  measure: Measure,
  lines: ReportedLine[],
  today: string,
  thresholds: Thresholds,
): Standing {
  const asked = lines.filter(({ returnState }) => returnState !== 'waived');
  const handedIn = asked.filter(({ state }) => state === 'submitted' || state === 'accepted');
  if (!isFigure(measure.type)) return { rating: ratingOfEvidence(measure, handedIn) };
  const promised = (of: ReportedLine[]) => overPeriods(measure, of, ({ expected }) => expected);
  const delivered = overPeriods(measure, handedIn, (line) => line.delivered);
  const accepted = handedIn.filter(({ state }) => state === 'accepted');
  // What is not due yet and not handed in says nothing about the supplier.
  const due = asked.filter((line) => line.dueOn < today || handedIn.includes(line));
  return {
    promisedToDate: promised(asked.filter(({ periodUntil }) => periodUntil < today)),
    deliveredToDate: delivered,
    acceptedToDate: overPeriods(measure, accepted, (line) => line.delivered),
    rating: ratingOf({ promised: promised(due), delivered, direction: measure.direction }, thresholds),
    ...forecastIn(forecastOf(measure, asked)),
  };
}

export function overPeriods(
  { overTime }: Measure,
  lines: ReportedLine[],
  value: (line: ReportedLine) => Answer | string | null,
): number | undefined {
  const figures = lines.flatMap((line): Figure[] => {
    const given = value(line);
    return given === null ? [] : [{ source: 'it', periodUntil: line.periodUntil, value: Number(given) }];
  });
  return addUp(figures, { overTime, overContracts: 'sum' }).total;
}

function forecastIn(forecast: Forecast | undefined): Pick<Standing, 'forecast' | 'forecastMethod'> {
  return forecast ? { forecast: forecast.figure, forecastMethod: forecast.method } : {};
}

/** Yes or no is rated by the latest answer; words are not rated. */
export function ratingOfEvidence({ type }: Measure, handedIn: ReportedLine[]): Rating {
  const latest = [...handedIn].sort((a, b) => a.periodUntil.localeCompare(b.periodUntil)).at(-1)?.delivered;
  if (type !== 'yes-no' || typeof latest !== 'boolean') return 'other';
  return latest ? 'good' : 'inadequate';
}
