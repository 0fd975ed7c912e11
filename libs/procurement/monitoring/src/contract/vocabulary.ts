import type { FactContent, IndicatorContent, IndicatorType, ObligationSave } from '@commonweal/wire';
import { catalogueOf } from '@commonweal/catalogue';
import type { DocumentSet } from '@commonweal/documents';
import { DomainError, type FieldErrors, invalidField } from '@commonweal/platform';
import { faultOfCustom } from '../promise/amounts.js';
import { faultOfTarget, type OverTime } from '../promise/measure.js';
import type { Obligation } from './obligation.entity.js';

/** Whether a choice fact of the release has the value; without the fact anything goes. */
function isValueOf(documents: DocumentSet, fact: 'category' | 'directorate', value: string): boolean {
  const values = documents.get<FactContent>('fact', fact)?.values;
  return !values || values.some((each) => each.value === value);
}

/** @throws DomainError invalid */
export function checkPlace(documents: DocumentSet, place: { category: string; directorate: string }): void {
  const errors: FieldErrors = {};
  for (const fact of ['category', 'directorate'] as const)
    if (!isValueOf(documents, fact, place[fact])) errors[fact] = [`There is no ${fact} "${place[fact]}".`];
  if (Object.keys(errors).length > 0)
    throw new DomainError('invalid', 'invalid', 'Category or directorate are not in the vocabulary.', errors);
}

type Copied = Pick<
  Obligation,
  | 'indicator'
  | 'title'
  | 'type'
  | 'unit'
  | 'theme'
  | 'levels'
  | 'overTime'
  | 'overContracts'
  | 'direction'
  | 'guidance'
>;

/**
 * The indicator as it is on the day of signing; what an own one says of itself otherwise.
 * @throws DomainError invalid
 */
export function copyOfIndicator(documents: DocumentSet, body: ObligationSave): Copied {
  const copied = body.indicator ? fromCatalogue(documents, body.indicator) : ownIndicator(body);
  const fault = body.target === undefined ? undefined : faultOfTarget(copied.type, body.target);
  if (fault) throw invalidField('target', fault);
  refuseProfile(body, copied.overTime, body.target !== undefined);
  return copied;
}

/** Amounts belong to a custom profile, and that to what adds up. @throws DomainError invalid */
export function refuseProfile(
  { profile, amounts }: Pick<ObligationSave, 'profile' | 'amounts'>,
  overTime: OverTime,
  hasTarget: boolean,
): void {
  const fault = profile === 'custom' ? faultOfCustom(overTime, hasTarget) : undefined;
  if (fault) throw invalidField('profile', fault);
  if (profile !== 'custom' && amounts?.length)
    throw invalidField('amounts', 'Only a custom profile has amounts: choose it, or leave them out.');
}

function fromCatalogue(documents: DocumentSet, key: string): Copied {
  const catalogue = catalogueOf(documents);
  const indicator = catalogue.indicator(key);
  const fault = faultOfIndicator(indicator);
  if (!indicator || fault) throw invalidField('indicator', fault ?? '');
  const { title, type, overTime, overContracts, direction } = indicator;
  return {
    ...{ indicator: key, title, type, overTime, overContracts, direction },
    theme: catalogue.placeOf(key).theme,
    unit: indicator.unit ?? null,
    levels: indicator.levels ?? null,
    guidance: indicator.guidance ?? null,
  };
}

/** Why the indicator cannot be promised by a supplier; undefined when it can. */
export function faultOfIndicator(indicator: IndicatorContent | undefined): string | undefined {
  if (!indicator) return 'There is no such indicator in the catalogue.';
  if (indicator.placeholder) return 'This row only prompts for an own indicator: give a title instead.';
  if (indicator.measuredOver === 'council')
    return "It is measured over the council's contracts, not reported by a supplier.";
  return undefined;
}

const sums = ['count', 'money', 'quantity'];

/** How figures of an own indicator add up over time. */
export function overTimeOf(type: IndicatorType): OverTime {
  if (sums.includes(type)) return 'sum';
  return type === 'percentage' ? 'latest' : 'none';
}

function ownIndicator({ title, type, unit, target }: ObligationSave): Copied {
  if (!title) throw invalidField('title', 'Choose an indicator of the catalogue or give a title.');
  const kind = type ?? (target === undefined ? 'narrative' : 'quantity');
  const addsUp = sums.includes(kind);
  return {
    ...{ indicator: null, title, type: kind, unit: unit ?? null, theme: '', levels: null, guidance: null },
    overTime: overTimeOf(kind),
    overContracts: addsUp ? 'sum' : 'none',
    direction: addsUp || kind === 'percentage' ? 'more-is-better' : 'evidence-only',
  };
}
