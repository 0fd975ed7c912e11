import { catalogueOf } from '@commonweal/catalogue';
import type { ChoiceWord, IndicatorContent, IndicatorType } from '@commonweal/wire';
import type { Dossier } from './dossier.js';

/** An indicator that was chosen on a procurement, as the catalogue in force or the lead describes it. */
export interface ChosenIndicator {
  /** Key in the catalogue, or `own-<n>`. */
  indicator: string;
  isOwn: boolean;
  choice: Exclude<ChoiceWord, 'not-appropriate'>;
  title: string;
  type: IndicatorType;
  unit?: string;
  direction: IndicatorContent['direction'];
  /** Whether it is answered with a figure; yes or no is one: 1 or 0. */
  isFigure: boolean;
  /** Evidence wanted with a figure. */
  evidence: readonly string[];
}

const figures: readonly IndicatorType[] = ['count', 'percentage', 'money', 'quantity', 'yes-no'];

/** In the order in which they were chosen. */
export function chosenIndicators({
  choices,
  documents,
}: Pick<Dossier, 'choices' | 'documents'>): ChosenIndicator[] {
  const catalogue = catalogueOf(documents);
  return [...choices.values()].flatMap(({ indicator, choice, own }) => {
    if (choice === 'not-appropriate') return [];
    const content = own ?? catalogue.indicator(indicator);
    const { title = indicator, type = 'narrative', unit, direction = 'evidence-only' } = content ?? {};
    const evidence = content && 'evidence' in content ? content.evidence : [];
    const isFigure = figures.includes(type);
    return [
      {
        ...{ indicator, isOwn: own !== null, choice, title, type, direction, isFigure, evidence },
        ...(unit ? { unit } : {}),
      },
    ];
  });
}
