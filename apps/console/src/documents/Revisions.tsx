import type { DocumentRevisionView } from '@commonweal/wire';
import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Link,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { DifferenceTable } from '../fields/DifferenceTable.js';
import { differencesBetween } from '../fields/differences-between.js';
import { PlainMoment } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';

interface Compared {
  before: DocumentRevisionView;
  now: DocumentRevisionView;
}

const Comparison = ({ before, now, onClose }: Compared & { onClose: () => void }) => {
  const t = useWords();
  return (
    <Dialog open onClose={onClose} maxWidth="md">
      <DialogTitle>{t('document.comparison', { before: before.revision, now: now.revision })}</DialogTitle>
      <DialogContent>
        <DifferenceTable differences={differencesBetween(before.content, now.content)} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('shell.close')}</Button>
      </DialogActions>
    </Dialog>
  );
};

/** Every revision with the change that brought it, latest first. */
export const Revisions = ({ kind, documentKey }: { kind: string; documentKey: string }) => {
  const t = useWords();
  const { data } = useAnswer(['revisions', kind, documentKey], (house) => house.revisions(kind, documentKey));
  const [compared, setCompared] = useState<Compared>();
  const latestFirst = [...(data ?? [])].sort((a, b) => b.revision - a.revision);
  return (
    <Section title={t('document.revisions')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {latestFirst.map((now, index) => {
          const before = latestFirst[index + 1];
          return (
            <Box component="li" key={now.revision} sx={{ py: 1 }}>
              <Typography variant="body2" sx={{ fontWeight: 600 }}>
                {now.revision}. {now.change}
              </Typography>
              <Typography variant="body2" color="textSecondary">
                <Link component={RouterLink} to={`/releases/${now.release}/show`}>
                  {t('decision.release', { release: now.release })}
                </Link>{' '}
                · {now.publishedBy}, <PlainMoment value={now.publishedAt} />
              </Typography>
              {before && (
                <Button
                  size="small"
                  variant="text"
                  onClick={() => setCompared({ before, now })}
                  sx={{ ml: -1 }}
                >
                  {t('document.compare', { revision: before.revision })}
                </Button>
              )}
            </Box>
          );
        })}
      </Box>
      {compared && <Comparison {...compared} onClose={() => setCompared(undefined)} />}
    </Section>
  );
};
