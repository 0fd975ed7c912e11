import type { ForecastMethod } from '@commonweal/wire';
import { divideHalfUp, fromParts, toParts } from '../promise/decimal.js';
import { isFigure, type Measure, placesOf } from '../promise/measure.js';
import type { ReportedLine } from './standing.js';

export interface Forecast {
  figure: number;
  method: ForecastMethod;
}

/**
 * What the obligation comes to over the whole contract, if it goes on as until now; undefined while nothing was reported.
 * What adds up goes on at the pace of the periods that were reported: delivered beside promised. All in whole parts of the
 * smallest place of its type, and rounded once.
 * @param lines those that are asked for; waived ones are left out by the caller
 */
export function forecastOf(measure: Measure, lines: ReportedLine[]): Forecast | undefined {
  if (!isFigure(measure.type)) return undefined;
  const reported = lines.filter(isReported).sort((a, b) => a.periodUntil.localeCompare(b.periodUntil));
  if (!reported.length) return undefined;
  if (measure.overTime === 'sum') return atPace(measure, lines, reported);
  const places = placesOf(measure.type);
  const last = reported.at(-1)?.delivered;
  if (measure.overTime === 'latest') return { figure: Number(last), method: 'latest' };
  const sum = partsOf(reported, (line) => line.delivered, places);
  return { figure: fromParts(divideHalfUp(sum, BigInt(reported.length)), places), method: 'average' };
}

function atPace({ type }: Measure, lines: ReportedLine[], reported: ReportedLine[]): Forecast | undefined {
  const places = placesOf(type);
  const delivered = partsOf(reported, (line) => line.delivered, places);
  const toCome = lines.filter((line) => !isReported(line));
  if (!toCome.length) return { figure: fromParts(delivered, places), method: 'complete' };
  const promised = partsOf(reported, ({ expected }) => expected, places);
  if (promised === 0n) return undefined;
  const left = partsOf(toCome, ({ expected }) => expected, places);
  return { figure: fromParts(delivered + divideHalfUp(left * delivered, promised), places), method: 'pace' };
}

function isReported({ state, delivered }: ReportedLine): boolean {
  return (state === 'submitted' || state === 'accepted') && delivered !== null;
}

function partsOf(
  lines: ReportedLine[],
  value: (line: ReportedLine) => ReportedLine['delivered'] | string,
  places: number,
): bigint {
  return lines.reduce((sum, line) => sum + toParts(String(value(line) ?? 0), places), 0n);
}
