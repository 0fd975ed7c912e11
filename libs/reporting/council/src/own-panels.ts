import { parameterOn, type DocumentSet, type FoundingEdit } from '@commonweal/documents';
import type { CouncilBoard, CouncilPanel, CouncilPanels, PanelContent, RuleContent } from '@commonweal/wire';
import { mustHave, parameterEdit } from './own-documents.js';

const panelKey = 'strategic-category-panel';
const boardKey = 'procurement-board';
const boardRule = 'board-decides';
const boardValue = 'board-value';
const usualPapersDays = 5;

export function panelsIn(documents: DocumentSet): CouncilPanels {
  const panel = documents.get<PanelContent>('panel', panelKey);
  const board = documents.get<PanelContent>('panel', boardKey);
  const from = Number(parameterOn(documents, boardValue, '9999-12-31') ?? 0);
  return { panel: shown(panel), board: board && { ...shown(board), from } };
}

const shown = (panel?: PanelContent): CouncilPanel => ({
  title: panel?.title ?? '',
  remit: panel?.remit ?? '',
  quorum: panel?.quorum ?? 1,
  papersDays: panel?.papersDays ?? usualPapersDays,
});

/** Where there is no board, it goes, and so does the rule that sends the highest values to it. */
export function panelEdits({ panel, board }: CouncilPanels, documents: DocumentSet): FoundingEdit[] {
  return [panelEdit(panelKey, panel, documents), ...(board ? withBoard(board, documents) : withoutBoard)];
}

function withBoard(board: CouncilBoard, documents: DocumentSet): FoundingEdit[] {
  return [
    panelEdit(boardKey, board, documents),
    { kind: 'rule', key: boardRule, content: mustHave<RuleContent>(documents, 'rule', boardRule) },
    parameterEdit(boardValue, board.from, documents),
  ];
}

const withoutBoard: FoundingEdit[] = [
  { kind: 'panel', key: boardKey, content: null },
  { kind: 'rule', key: boardRule, content: null },
  { kind: 'parameter', key: boardValue, content: null },
];

/** One quorum for all values: what the pack had for higher ones was an example. */
function panelEdit(
  key: string,
  { title, remit, quorum, papersDays }: CouncilPanel,
  documents: DocumentSet,
): FoundingEdit {
  const { quorums: _, ...before } = mustHave<PanelContent>(documents, 'panel', key);
  return { kind: 'panel', key, content: { ...before, title: title.trim(), remit, quorum, papersDays } };
}
