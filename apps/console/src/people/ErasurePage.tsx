import type { ErasurePreview, PersonView } from '@commonweal/wire';
import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { Title, useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { AskButton } from '../fields/AskButton.js';
import { LineInput, LongTextInput } from '../fields/FactInput.js';
import { dayInWords } from '../fields/moments.js';
import { Pending } from '../fields/Pending.js';
import { PageFault } from '../shell/Faults.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { ErasureFiles } from './ErasureFiles.js';
import { ErasureLines } from './ErasureLines.js';

/** That somebody was erased, and whether anything is still being cleared. */
const WasErased = ({ id }: { id: string }) => {
  const t = useWords();
  const { data, error } = useAnswer(['erasure-of', id], (house) => house.erasureOf(id), {
    again: (erasure) => (erasure?.doneAt ? false : 3000),
  });
  if (error) return <PageFault error={error} />;
  if (!data) return <Waiting />;
  const words = { day: dayInWords(data.at.slice(0, 10)) };
  return (
    <Alert severity={data.doneAt ? 'success' : 'info'}>
      {t(data.doneAt ? 'erasure.wasText' : 'erasure.running', words)}
      <Box sx={{ mt: 1 }}>{t('erasure.keepList')}</Box>
    </Alert>
  );
};

interface EraseProps {
  of: ErasurePreview;
  alsoCalled: string[];
  files: string[];
}

const Erase = ({ of, alsoCalled, files }: EraseProps) => {
  const t = useWords();
  return (
    <AskButton
      label={t('erasure.erase')}
      text={t('erasure.lead', { becomes: of.becomes })}
      variant="contained"
      danger
      command={({ confirm, reason }) => ({
        do: (house) =>
          house.erasePerson(of.personId, {
            ...{ alsoCalled, files, confirm: String(confirm ?? ''), reason: String(reason ?? '') },
          }),
        said: 'erasure.erased',
      })}
    >
      <LineInput
        source="confirm"
        label={t('erasure.confirm')}
        help={t('erasure.confirmHelp', { name: of.name })}
        required
      />
      <LongTextInput source="reason" label={t('erasure.reason')} help={t('erasure.reasonHelp')} required />
    </AskButton>
  );
};

const Preview = ({ id }: { id: string }) => {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const [alsoCalled, setAlsoCalled] = useState<string[]>([]);
  const { data, error } = useAnswer(
    ['erasure-preview', id, alsoCalled],
    (house) => house.previewErasure(id, alsoCalled),
    { placeholderData: keepPreviousData },
  );
  const look = () => setAlsoCalled(typed.split('\n').flatMap((line) => line.trim() || []));
  return (
    <Box sx={{ maxWidth: 960 }}>
      {error && <PageFault error={error} />}
      <TextField
        label={t('erasure.also')}
        helperText={t('erasure.alsoHelp')}
        multiline
        minRows={2}
        fullWidth
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button variant="outlined" onClick={look} sx={{ my: 2 }}>
        {t('erasure.look')}
      </Button>
      {!data && !error && <Waiting />}
      {data && <Found data={data} alsoCalled={alsoCalled} />}
    </Box>
  );
};

const Found = ({ data, alsoCalled }: { data: ErasurePreview; alsoCalled: string[] }) => {
  const t = useWords();
  const { becomes } = data;
  const [chosen, setChosen] = useState<string[]>([]);
  return (
    <>
      <Lead>{t('erasure.lead', { becomes })}</Lead>
      <Typography sx={{ mb: 2, overflowWrap: 'anywhere' }}>
        {t('erasure.looksFor')}: {data.looksFor.join(', ')}
      </Typography>
      {data.faults.map((fault) => (
        <Alert key={fault} severity="error" sx={{ mb: 2 }}>
          {t('erasure.faults')}. {fault}
        </Alert>
      ))}
      <ErasureLines title={t('erasure.removed')} hint={t('erasure.removedHint')} of={data.removed} />
      <ErasureLines
        title={t('erasure.cleared')}
        hint={t('erasure.clearedHint', { becomes })}
        of={data.cleared}
      />
      <ErasureLines title={t('erasure.kept', { becomes })} hint={t('erasure.keptHint')} of={data.kept} />
      <ErasureLines title={t('erasure.sealed')} hint={t('erasure.sealedHint')} of={data.sealed} />
      <ErasureFiles of={data.files} chosen={chosen} onChoose={setChosen} />
      {!data.faults.length && <Erase of={data} alsoCalled={alsoCalled} files={chosen} />}
    </>
  );
};

/** What erasing a person would do, and the command. */
const ErasurePage = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const { data: person, error } = useGetOne<PersonView>('people', { id });
  if (!person) return <Pending title={t('erasure.section')} error={error} />;
  return (
    <>
      <Title title={person.erasedAs ? person.name : t('erasure.title', { name: person.name })} />
      {person.erasedAs ? <WasErased id={id} /> : <Preview id={id} />}
    </>
  );
};

export default ErasurePage;
