import type { HeldKind } from '@commonweal/wire';
import { useFilters } from '../fields/useFilters.js';
import { useWords } from '../strings/useWords.js';

const kinds: HeldKind[] = ['procurement', 'contract', 'supplier', 'person'];

/** The selects above the list of legal holds. */
export function useHoldFilters() {
  const t = useWords();
  return useFilters(
    [
      {
        source: 'subjectKind',
        label: t('hold.kind'),
        options: kinds.map((value) => ({ value, title: t(`hold.${value}`) })),
      },
      {
        source: 'standing',
        label: t('hold.standing'),
        options: [
          { value: 'true', title: t('hold.stands') },
          { value: 'false', title: t('hold.released') },
        ],
      },
    ],
    false,
  );
}
