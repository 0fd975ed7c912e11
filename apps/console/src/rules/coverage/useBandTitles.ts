import type { CoverageView } from '@commonweal/wire';
import { useWords } from '../../strings/useWords.js';
import { bandTitle } from './reach-map.js';

export function useBandTitles({ bands }: CoverageView): string[] {
  const t = useWords();
  const words = {
    below: t('rule.map.below'),
    to: t('rule.map.to'),
    more: t('rule.map.more'),
    any: t('rule.map.anyValue'),
  };
  return bands.map((band) => bandTitle(band, words));
}
