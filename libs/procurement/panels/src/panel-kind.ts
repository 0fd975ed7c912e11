import { PanelContent } from '@commonweal/wire';
import type { DocumentKind, Finding } from '@commonweal/documents';
import { poundsInWords } from '@commonweal/rules';

export const panelKind: DocumentKind<PanelContent> = {
  kind: 'panel',
  title: 'Panel',
  plural: 'Panels',
  content: PanelContent,
  english: ({ title, remit, quorum, quorums = [] }) =>
    [
      `${title}. ${remit} Quorum: ${quorum}`,
      ...quorums.map(({ from, members }) => `from ${poundsInWords(from)}: ${members}`),
    ].join('; ') + '.',
  references: ({ statements = [] }) => statements.map((key) => ({ kind: 'fact', key })),
  check: (_key, { quorums = [] }) => quorumFindings(quorums),
};

function quorumFindings(quorums: NonNullable<PanelContent['quorums']>): Finding[] {
  return quorums.flatMap(({ from }, index) =>
    quorums.findIndex((other) => other.from === from) < index
      ? [
          {
            severity: 'error' as const,
            code: 'value-twice',
            message: `There are two quorums from ${poundsInWords(from)}.`,
            at: `/quorums/${index}/from`,
          },
        ]
      : [],
  );
}

/** Working days before a meeting by which papers are in, where the document does not say. */
const usualPapersDays = 5;

export const papersDaysOf = ({ papersDays }: PanelContent): number => papersDays ?? usualPapersDays;

/** How many members make a quorum for a matter of that value, in pence; of an unknown value the largest. */
export function quorumFor({ quorum, quorums = [] }: PanelContent, value: number | null): number {
  if (value === null) return Math.max(quorum, ...quorums.map(({ members }) => members));
  const reached = quorums.filter(({ from }) => from <= value).sort((a, b) => b.from - a.from);
  return reached[0]?.members ?? quorum;
}
