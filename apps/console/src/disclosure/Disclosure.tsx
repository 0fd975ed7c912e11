import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useAnswer } from '../api/useAnswer.js';
import { EmptyState } from '../shell/EmptyState.js';
import { PageTrouble } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { session } from '../session/session.js';
import { useWords } from '../strings/useWords.js';
import { Bundle } from './Bundle.js';
import { Decide } from './Decide.js';

/** What was disclosed of a procurement, and the way to answer another request. */
const Disclosure = ({ id }: { id: string }) => {
  const t = useWords();
  const [isDeciding, setDeciding] = useState(false);
  const bundles = useAnswer(['disclosures', id], (house) => house.disclosures(id), {
    again: (found) => (found?.some(({ state }) => state === 'making') ? 2_000 : false),
  });
  const preview = useAnswer(['disclosure-preview', id], (house) => house.disclosurePreview(id), {
    enabled: isDeciding,
  });
  const error = bundles.error ?? (isDeciding ? preview.error : undefined);
  if (error) return <PageTrouble error={error} />;
  if (!bundles.data || (isDeciding && !preview.data)) return <Waiting />;
  if (isDeciding && preview.data)
    return (
      <Decide key={preview.data.seen} id={id} preview={preview.data} onDone={() => setDeciding(false)} />
    );
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between', mb: 2 }}>
        <Typography variant="h2">{t('disclosure.bundles')}</Typography>
        {session().roles.includes('lead') && (
          <Button variant="contained" onClick={() => setDeciding(true)}>
            {t('disclosure.answer')}
          </Button>
        )}
      </Box>
      {!bundles.data.length && <EmptyState title={t('disclosure.none')} text={t('disclosure.noneText')} />}
      {bundles.data.map((bundle) => (
        <Bundle key={bundle.id} bundle={bundle} />
      ))}
    </>
  );
};

export default Disclosure;
