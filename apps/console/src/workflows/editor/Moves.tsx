import { Box, Button, MenuItem, TextField } from '@mui/material';
import { useWords } from '../../strings/useWords.js';
import type { OutlineOf } from './useOutline.js';

/** What can be done with what is selected, by keyboard too. */
export const Moves = ({ outline }: { outline: OutlineOf }) => {
  const t = useWords();
  const { selection, stages } = outline;
  const { stage, task } = selection;
  if (stage === undefined) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1.5 }}>
      <Button size="small" onClick={() => outline.step(selection, -1)}>
        {t('workflow.moveUp')}
      </Button>
      <Button size="small" onClick={() => outline.step(selection, 1)}>
        {t('workflow.moveDown')}
      </Button>
      {task !== undefined && stages.length > 1 && (
        <TextField
          select
          size="small"
          margin="none"
          fullWidth={false}
          label={t('workflow.moveTo')}
          value=""
          onChange={(event) => outline.move(selection, { stage: Number(event.target.value) })}
          sx={{ minWidth: 180 }}
        >
          {stages.map((one, index) => (
            <MenuItem key={one.key} value={index} disabled={index === stage}>
              {one.title || t('workflow.untitled')}
            </MenuItem>
          ))}
        </TextField>
      )}
      <Button size="small" onClick={() => outline.duplicate(selection)}>
        {t('workflow.duplicate')}
      </Button>
      <Button size="small" color="error" onClick={() => outline.remove(selection)}>
        {t('workflow.remove')}
      </Button>
    </Box>
  );
};
