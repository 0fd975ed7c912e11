import { catalogueOf } from '@commonweal/catalogue';
import { faultOfTarget } from '@commonweal/monitoring';
import type { FieldErrors } from '@commonweal/platform';
import { chosenIndicators, type Dossier } from '@commonweal/procurements';
import type { Criterion, IndicatorType, Offer } from '@commonweal/wire';

type Known = Pick<Dossier, 'choices' | 'documents'>;

/** What is wrong with the offers of a bid, by field. */
export function offerFaults(
  offers: readonly Offer[],
  criteria: readonly Criterion[],
  dossier: Known,
): FieldErrors {
  const errors: FieldErrors = {};
  offers.forEach(({ criterion: key, value }, index) => {
    const criterion = criteria.find((one) => one.key === key);
    const at = `offers.${index}`;
    if (!criterion) errors[`${at}.criterion`] = [`This lot has no criterion "${key}".`];
    else if (offers.findIndex((other) => other.criterion === key) !== index)
      errors[`${at}.criterion`] = [`“${criterion.title}” is answered twice. Leave one.`];
    const fault = criterion && value !== undefined ? faultOfFigure(criterion, value, dossier) : undefined;
    if (fault) errors[`${at}.value`] = [fault];
  });
  return errors;
}

/** What is wrong with a figure, by the type of the indicator; undefined when it can be taken. */
export function faultOfFigure(criterion: Criterion, value: number, dossier: Known): string | undefined {
  if (criterion.kind === 'price') return 'The price stands in a field of its own: leave this out.';
  const type = typeOf(criterion, dossier);
  if (type === 'yes-no') return [0, 1].includes(value) ? undefined : 'Give 1 for yes or 0 for no.';
  return type ? faultOfTarget(type, value) : undefined;
}

/** Undefined for a criterion that asks for no figure of an indicator. */
function typeOf({ indicator, method }: Criterion, dossier: Known): IndicatorType | undefined {
  if (!indicator || method === 'scale') return undefined;
  const chosen = chosenIndicators(dossier).find((one) => one.indicator === indicator);
  return chosen?.type ?? catalogueOf(dossier.documents).indicator(indicator)?.type;
}
