import Download from '@mui/icons-material/Download';
import { Box, Button } from '@mui/material';
import type { SheetFormat } from '@commonweal/wire';
import { useWords } from '../strings/useWords.js';

const formats: SheetFormat[] = ['xlsx', 'csv'];

/** Everything that runs with what the change would do to it, as a file that is sent as it is made. */
export const ImpactLinks = ({ changeId }: { changeId: string }) => {
  const t = useWords();
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
      {formats.map((format) => (
        <Button
          key={format}
          size="small"
          startIcon={<Download />}
          href={`/api/changes/${changeId}/impact-sheet?format=${format}`}
          download
        >
          {t('rule.allAs', { format: t(`field.format.${format}`) })}
        </Button>
      ))}
    </Box>
  );
};
