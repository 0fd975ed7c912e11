import { PanelContent } from '@commonweal/wire';
import type { DocumentKind } from '@commonweal/documents';

export const panelKind: DocumentKind<PanelContent> = {
  kind: 'panel',
  title: 'Panel',
  plural: 'Panels',
  content: PanelContent,
  english: ({ title, remit, quorum }) => `${title}. ${remit} Quorum: ${quorum}.`,
  references: () => [],
};
