import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import type { BoardCardView } from '@commonweal/wire';
import { Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { PlainDate, PlainMoney } from '../fields/Plain.js';
import { StatusTag } from '../fields/StatusTag.js';
import { useWords } from '../strings/useWords.js';

const shapes = { 'on-track': CheckCircleOutlined, 'at-risk': WarningAmberOutlined, late: ErrorOutlined };

/** A running procurement. Its pace is told by word and shape; colour only underlines it. */
export const BoardCard = ({ card }: { card: BoardCardView }) => {
  const t = useWords();
  const Shape = shapes[card.pace];
  return (
    <Box
      component="li"
      sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, p: 1.25, mb: 1 }}
    >
      <Typography variant="body2" color="textSecondary">
        {card.reference}
      </Typography>
      <Link
        component={RouterLink}
        to={`/procurements/${card.id}/show`}
        data-card
        sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}
      >
        {card.title}
      </Link>
      <Typography variant="body2">{card.lead}</Typography>
      <Typography variant="body2">
        {card.estimatedValueExVat === undefined ? (
          t('board.noValue')
        ) : (
          <>
            <PlainMoney value={card.estimatedValueExVat} /> {t('procurement.exVat')}
          </>
        )}
      </Typography>
      <Typography variant="body2" sx={{ mb: 0.75 }}>
        {t('board.due')} <PlainDate value={card.stageTargetOn} />
      </Typography>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
        <Shape fontSize="small" aria-hidden />
        <StatusTag group="pace" value={card.pace} />
      </Box>
    </Box>
  );
};
