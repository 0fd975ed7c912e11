import type { DocumentView, IndicatorContent, OutcomeContent } from '@commonweal/wire';
import { useMemo } from 'react';
import { useDocuments } from '../documents/useDocuments.js';
import type { Option } from '../fields/RadioBox.js';

const ofOutcome = ({ content }: DocumentView) => content as unknown as OutcomeContent;
const ofIndicator = ({ content }: DocumentView) => content as unknown as IndicatorContent;

/** Indicators as options of a picker, with their themes and outcomes: two frameworks may have like titles. */
export function useIndicatorOptions(): Option[] {
  const indicators = useDocuments('indicator');
  const outcomes = useDocuments('outcome');
  const themes = useDocuments('theme');
  return useMemo(() => {
    const titles = new Map(themes.map(({ key, title }) => [key, title]));
    const places = new Map(
      outcomes.map((one) => [one.key, `${titles.get(ofOutcome(one).theme) ?? ''} › ${one.title}`]),
    );
    return indicators
      .filter((one) => !one.retired)
      .map((one) => ({
        value: one.key,
        title: one.title,
        place: ofIndicator(one)
          .rows.flatMap(({ outcome }) => places.get(outcome) ?? [])
          .join('; '),
      }));
  }, [indicators, outcomes, themes]);
}
