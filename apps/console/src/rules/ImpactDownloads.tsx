import Download from '@mui/icons-material/Download';
import { Box, Button } from '@mui/material';
import type { RuleImpactRequest, SheetFormat } from '@commonweal/wire';
import { useCommand } from '../api/useCommand.js';
import { useWords } from '../strings/useWords.js';

const formats: SheetFormat[] = ['xlsx', 'csv'];

/** Everything that runs with what the rule as it is typed would do to it, as a file. */
export const ImpactDownloads = ({ body }: { body: RuleImpactRequest }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
      {formats.map((format) => (
        <Button
          key={format}
          size="small"
          startIcon={<Download />}
          loading={busy}
          onClick={() => void run({ do: (house) => house.ruleImpactSheet(format, body), readsOnly: true })}
        >
          {t('rule.allAs', { format: t(`field.format.${format}`) })}
        </Button>
      ))}
    </Box>
  );
};
