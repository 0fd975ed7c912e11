import { Box, Button, Paper, Typography } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { type RaRecord, useListContext } from 'react-admin';
import { useWords } from '../strings/useWords.js';
import type { ManyCommand, Picking } from './picking.js';

const ManyDialog = lazy(() => import('./ManyDialog.js'));

/** It stays in sight while one picks further down. */
const look = {
  ...{ position: 'sticky', top: 60, zIndex: 2, boxShadow: 2 },
  ...{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 2, py: 1, mb: 1.5 },
} as const;

interface Props<R> {
  commands: ManyCommand<R>[];
  picking: Picking<R>;
}

/** What can be done with the rows that are picked; nothing while none is. */
export function ManyBar<R extends RaRecord>({ commands, picking }: Props<R>) {
  const t = useWords();
  const { data } = useListContext<R>();
  const [command, setCommand] = useState<ManyCommand<R>>();
  if (!picking.picked.length) return null;
  const asSeenNow = new Map((data ?? []).map((row) => [row.id, row]));
  const rows = picking.picked.map((row) => asSeenNow.get(row.id) ?? row);
  return (
    <Paper role="region" aria-label={t('view.many')} elevation={0} sx={look}>
      <Typography sx={{ fontWeight: 600, mr: 1 }}>
        {t('view.picked', { smart_count: rows.length })}
      </Typography>
      {commands.map((one) => (
        <Button key={one.title} size="small" onClick={() => setCommand(one)}>
          {t(one.title)}
        </Button>
      ))}
      <Box sx={{ ml: { sm: 'auto' } }}>
        <Button size="small" onClick={picking.clear}>
          {t('view.pickNone')}
        </Button>
      </Box>
      {command && (
        <Suspense>
          <ManyDialog
            command={command as ManyCommand<RaRecord>}
            rows={rows}
            nameOf={picking.nameOf as (row: RaRecord) => string}
            onClose={(anyDone) => {
              setCommand(undefined);
              if (anyDone) picking.clear();
            }}
          />
        </Suspense>
      )}
    </Paper>
  );
}
