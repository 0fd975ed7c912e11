import type { RuleExample, SubjectKind } from '@commonweal/wire';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useParams } from 'react-router-dom';
import { useCommand } from '../api/useCommand.js';
import { tidied } from '../documents/tidied.js';
import { useWord, useWords } from '../strings/useWords.js';
import { SubjectPicker } from './SubjectPicker.js';

interface Props {
  subject: SubjectKind;
  onMade: (example: RuleExample) => void;
}

/** An example out of a real procurement, contract or return, with the verdict that its facts lead to. */
export const ExampleFromReal = ({ subject, onMade }: Props) => {
  const t = useWords();
  const word = useWord();
  const { id: change } = useParams();
  const { getValues } = useFormContext();
  const { run, busy } = useCommand();
  const [subjectId, setSubjectId] = useState<string | null>(null);
  const [left, setLeft] = useState<string[]>();
  const make = async () => {
    if (!subjectId) return;
    const { documentKey: _, ...content } = tidied(getValues()) as Record<string, unknown>;
    const made = await run({
      do: (house) => house.madeExample({ subjectId, change, content }),
      readsOnly: true,
    });
    if (!made.done) return;
    onMade(made.value.example);
    setLeft(made.value.left);
  };
  const kind = word('subject', subject).toLowerCase();
  return (
    <Box sx={{ mt: 2 }}>
      <Typography sx={{ fontWeight: 600, mb: 1 }}>{t('rule.fromReal', { kind })}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}>
        <Box sx={{ flex: '1 1 260px', maxWidth: 480 }}>
          <SubjectPicker key={subject} kind={subject} value={subjectId} onChange={setSubjectId} />
        </Box>
        <Button variant="outlined" disabled={!subjectId} loading={busy} onClick={() => void make()}>
          {t('rule.makeExample')}
        </Button>
      </Box>
      <Box aria-live="polite">
        {left && (
          <Alert severity={left.length ? 'warning' : 'success'} role={undefined} sx={{ mt: 1 }}>
            {left.length ? t('rule.madeWithout', { facts: left.join(', ') }) : t('rule.made')}
          </Alert>
        )}
      </Box>
    </Box>
  );
};
