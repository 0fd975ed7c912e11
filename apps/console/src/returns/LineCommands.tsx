import type { ReturnLineView, ReturnView } from '@commonweal/wire';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import type { House } from '../api/data-provider.js';
import { useCommand } from '../api/useCommand.js';
import { AskDialog } from '../fields/AskDialog.js';
import { LongTextInput } from '../fields/FactInput.js';
import { hasRole } from '../session/session.js';
import { useWords } from '../strings/useWords.js';

/** Accept a line or ask about it, also once it was accepted: what turns out to be wrong is corrected. */
export const LineCommands = ({ line, of }: { line: ReturnLineView; of: ReturnView }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [isAsking, setAsking] = useState(false);
  const isHere = of.state === 'submitted' || of.state === 'queried' || of.state === 'accepted';
  if (!hasRole('contract-manager') || !isHere) return null;
  const again = { began: of, readAgain: (house: House) => house.oneReturn(of.id) };
  const accept = () =>
    run({
      ...again,
      do: (house) => house.acceptLine(of.id, line.id, line.version),
      said: 'returns.acceptedLine',
    });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {(line.state === 'submitted' || line.state === 'queried') && (
        <Button
          size="small"
          loading={busy}
          aria-label={t('returns.acceptAbout', { title: line.title })}
          onClick={() => void accept()}
        >
          {t(line.state === 'queried' ? 'returns.acceptAsItIs' : 'returns.accept')}
        </Button>
      )}
      {(line.state === 'submitted' || line.state === 'accepted') && (
        <Button
          size="small"
          aria-label={t('returns.queryAbout', { title: line.title })}
          onClick={() => setAsking(true)}
        >
          {t('returns.query')}
        </Button>
      )}
      {isAsking && (
        <AskDialog
          title={t('returns.queryTitle')}
          text={t('returns.queryText')}
          confirm={t('returns.queryConfirm')}
          busy={busy}
          onClose={() => setAsking(false)}
          onDo={(values) =>
            run({
              ...again,
              do: (house) => house.queryLine(of.id, line.id, String(values['query'] ?? ''), line.version),
              said: 'returns.queried',
            })
          }
        >
          <LongTextInput source="query" label={t('returns.queryField')} required />
        </AskDialog>
      )}
    </Box>
  );
};
