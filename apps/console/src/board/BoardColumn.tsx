import type { BoardCardView, BoardColumnView } from '@commonweal/wire';
import { Box, Button, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useNotify } from 'react-admin';
import { useHouse } from '../api/data-provider.js';
import { useWords } from '../strings/useWords.js';
import { BoardCard } from './BoardCard.js';
import type { BoardFilter } from './BoardFilters.js';

/** Cards a request. */
const pageOfCards = 10;

/** The first cards come with the board; more are fetched a page at a time. */
function useCards(column: BoardColumnView, filter: BoardFilter) {
  const house = useHouse();
  const notify = useNotify();
  const [further, setFurther] = useState<BoardCardView[]>([]);
  const [busy, setBusy] = useState(false);
  const cards = [...column.cards, ...further];
  const fetchMore = async () => {
    setBusy(true);
    try {
      const page = Math.floor(cards.length / pageOfCards) + 1;
      const next = await house.boardCards(column.stage, page, pageOfCards, filter);
      const known = new Set(cards.map(({ id }) => id));
      setFurther([...further, ...next.filter(({ id }) => !known.has(id))]);
    } catch {
      notify('shell.failed', { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return { cards, busy, fetchMore };
}

/** All that stand in stages of one title. */
export const BoardColumn = ({ column, filter }: { column: BoardColumnView; filter: BoardFilter }) => {
  const t = useWords();
  const id = useId();
  const { cards, busy, fetchMore } = useCards(column, filter);
  return (
    <Box
      component="section"
      aria-labelledby={id}
      data-column
      sx={{ flex: { md: '0 0 264px' }, minWidth: 0, bgcolor: '#e9efee', borderRadius: 1.5, p: 1.25 }}
    >
      <Typography id={id} variant="h2">
        {column.stage}
      </Typography>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {[
          t('board.count', { smart_count: column.count }),
          column.late > 0 && t('board.late', { smart_count: column.late }),
          column.atRisk > 0 && t('board.atRisk', { smart_count: column.atRisk }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {cards.map((card) => (
          <BoardCard key={card.id} card={card} />
        ))}
      </Box>
      {cards.length < column.count && (
        <Button size="small" disabled={busy} onClick={() => void fetchMore()}>
          {t('board.more', { stage: column.stage })}
        </Button>
      )}
    </Box>
  );
};
