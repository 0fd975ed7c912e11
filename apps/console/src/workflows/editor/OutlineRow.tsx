import DragIndicator from '@mui/icons-material/DragIndicator';
import { Box, ButtonBase, Typography } from '@mui/material';
import type { DragEvent, ReactNode } from 'react';
import { Tag } from '../../fields/StatusTag.js';
import { useWords } from '../../strings/useWords.js';

interface Props {
  title: string;
  isSelected: boolean;
  isStage?: boolean;
  problems: number;
  note?: string;
  onSelect: () => void;
  /** Begins to be dragged; cannot be where left out. */
  onDrag?: () => void;
  /** Something is dropped on it; where left out, what is dragged cannot. */
  onDrop?: () => void;
  within?: ReactNode;
}

/** A row of the outline. */
export const OutlineRow = ({
  title,
  isSelected,
  isStage,
  problems,
  note,
  onSelect,
  onDrag,
  onDrop,
  within,
}: Props) => {
  const t = useWords();
  const begin = (event: DragEvent) => {
    event.stopPropagation();
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', title);
    onDrag?.();
  };
  const over = (event: DragEvent) => {
    if (!onDrop) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const drop = (event: DragEvent) => {
    if (!onDrop) return;
    event.preventDefault();
    event.stopPropagation();
    onDrop();
  };
  return (
    <Box component="li" draggable={!!onDrag} onDragStart={begin} onDragOver={over} onDrop={drop}>
      <ButtonBase
        onClick={onSelect}
        aria-current={isSelected ? 'true' : undefined}
        sx={{
          ...{ width: '100%', justifyContent: 'flex-start', textAlign: 'left', gap: 0.5 },
          ...{ px: 0.75, py: 0.5, minHeight: 32, borderRadius: 1 },
          '&:hover': { bgcolor: '#edf4f3' },
          '&[aria-current]': { bgcolor: 'primary.light' },
        }}
      >
        {onDrag && (
          <DragIndicator aria-hidden sx={{ fontSize: 18, color: 'text.secondary', cursor: 'grab' }} />
        )}
        <Box component="span" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          <Typography component="span" variant="body2" sx={{ fontWeight: isStage || isSelected ? 600 : 400 }}>
            {title}
          </Typography>
          {note && (
            <Typography component="span" variant="body2" color="textSecondary" sx={{ display: 'block' }}>
              {note}
            </Typography>
          )}
        </Box>
        {problems > 0 && <Tag tone="careful">{t('workflow.problems', { smart_count: problems })}</Tag>}
      </ButtonBase>
      {within}
    </Box>
  );
};
