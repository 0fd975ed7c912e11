import { OutcomeContent, type ThemeContent } from '@commonweal/wire';
import type { DocumentKind } from '@commonweal/documents';
import { samePlace } from './same-place.js';

export const outcomeKind: DocumentKind<OutcomeContent> = {
  kind: 'outcome',
  title: 'Outcome',
  plural: 'Outcomes',
  content: OutcomeContent,
  english: ({ title, theme, order }, documents) =>
    `${title} (outcome ${order} under ${documents.get<ThemeContent>('theme', theme)?.title ?? 'an unknown theme'}).`,
  references: ({ theme }) => [{ kind: 'theme', key: theme }],
  check: (key, { theme, order }, documents) => {
    const others = [...documents.all<OutcomeContent>('outcome')].filter(([other]) => other !== key);
    const twin = others.find(([, it]) => it.theme === theme && it.order === order);
    return twin ? [samePlace(twin[1].title, '/order')] : [];
  },
};
