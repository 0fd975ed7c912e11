import { ThemeContent } from '@commonweal/wire';
import type { DocumentKind } from '@commonweal/documents';
import { samePlace } from './same-place.js';

export const themeKind: DocumentKind<ThemeContent> = {
  kind: 'theme',
  title: 'Theme',
  plural: 'Themes',
  content: ThemeContent,
  english: ({ title, order, description }) =>
    `${title}, theme ${order} of the catalogue.${description ? ` ${description}` : ''}`,
  references: () => [],
  check: (key, { order }, documents) => {
    const twin = [...documents.all<ThemeContent>('theme')].find(
      ([other, it]) => other !== key && it.order === order,
    );
    return twin ? [samePlace(twin[1].title, '/order')] : [];
  },
};
