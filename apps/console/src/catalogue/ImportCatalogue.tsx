import type { CatalogueImportRow, CatalogueImportView, SheetProblem } from '@commonweal/wire';
import { Alert, AlertTitle, Box, Button, FormHelperText, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { Title } from 'react-admin';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { useCommand } from '../api/useCommand.js';
import type { Column } from '../fields/Register.js';
import { Rows } from '../fields/Rows.js';
import { Section } from '../fields/Section.js';
import { PageTrouble } from '../shell/Faults.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { useWord, useWords } from '../strings/useWords.js';

const Problems = ({ problems }: { problems: SheetProblem[] }) => {
  const t = useWords();
  const columns: Column<SheetProblem & { id: number }>[] = [
    { source: 'row', label: t('catalogueSheet.row'), align: 'right', show: ({ row }) => row },
    { source: 'column', label: t('catalogueSheet.column'), show: ({ column }) => column },
    { source: 'message', label: t('catalogueSheet.what'), show: ({ message }) => message },
  ];
  const title = t('catalogueSheet.problems', { smart_count: problems.length });
  return (
    <>
      <Alert severity="error" sx={{ my: 2 }}>
        <AlertTitle>{title}</AlertTitle>
        {t('catalogueSheet.problemsText')}
      </Alert>
      <Rows of={problems.map((problem, id) => ({ ...problem, id }))} columns={columns} label={title} />
    </>
  );
};

const Preview = ({
  seen,
  busy,
  onTake,
}: {
  seen: CatalogueImportView;
  busy: boolean;
  onTake: () => void;
}) => {
  const t = useWords();
  const word = useWord();
  const columns: Column<CatalogueImportRow & { id: number }>[] = [
    { source: 'row', label: t('catalogueSheet.row'), align: 'right', show: ({ row }) => row },
    { source: 'kind', label: t('catalogueSheet.kind'), show: ({ kind }) => word('kind', kind) },
    { source: 'title', label: t('catalogueSheet.title'), show: ({ title }) => title },
    { source: 'what', label: t('catalogueSheet.becomes'), show: ({ what }) => t(`catalogueSheet.${what}`) },
    { source: 'fields', label: t('catalogueSheet.fields'), show: ({ fields }) => fields },
  ];
  const title = t('catalogueSheet.differ', { smart_count: seen.rows.length });
  if (!seen.rows.length)
    return <Alert severity="info">{t('catalogueSheet.same', { rows: seen.read })}</Alert>;
  return (
    <>
      <Alert severity="success" role={undefined} sx={{ my: 2 }}>
        <AlertTitle>{title}</AlertTitle>
        <Button variant="contained" loading={busy} onClick={onTake} sx={{ mt: 1 }}>
          {t('catalogueSheet.take')}
        </Button>
      </Alert>
      <Rows of={seen.rows.map((row, id) => ({ ...row, id }))} columns={columns} label={title} />
    </>
  );
};

const FileForm = ({ changeId }: { changeId: string }) => {
  const t = useWords();
  const id = useId();
  const navigate = useNavigate();
  const { run, busy } = useCommand();
  const [file, setFile] = useState<File>();
  const [isMissing, setMissing] = useState(false);
  const [seen, setSeen] = useState<CatalogueImportView>();
  const look = async () => {
    setMissing(!file);
    if (!file) return;
    const outcome = await run({
      do: (house) => house.importCatalogue(changeId, file, false),
      readsOnly: true,
    });
    setSeen(outcome.done ? outcome.value : undefined);
  };
  const take = async () => {
    if (!file) return;
    const outcome = await run({
      do: (house) => house.importCatalogue(changeId, file, true),
      said: 'catalogueSheet.taken',
    });
    if (outcome.done) void navigate(`/changes/${changeId}/show`);
  };
  return (
    <>
      <Typography component="label" htmlFor={id} sx={{ display: 'block', fontWeight: 600, mb: 0.5 }}>
        {t('catalogueSheet.file')}
      </Typography>
      <Box
        component="input"
        id={id}
        type="file"
        accept=".xlsx,.csv"
        aria-invalid={isMissing}
        aria-describedby={isMissing ? `${id}-fault` : undefined}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
          setFile(event.target.files?.[0]);
          setSeen(undefined);
        }}
        sx={{ display: 'block', maxWidth: '100%', font: 'inherit', mb: 1 }}
      />
      {isMissing && (
        <FormHelperText error id={`${id}-fault`} role="alert">
          {t('catalogueSheet.noFile')}
        </FormHelperText>
      )}
      <Button variant="outlined" loading={busy} onClick={() => void look()} sx={{ mb: 2 }}>
        {t('catalogueSheet.look')}
      </Button>
      {seen && seen.problems.length > 0 && <Problems problems={seen.problems} />}
      {seen && !seen.problems.length && <Preview seen={seen} busy={busy} onTake={() => void take()} />}
    </>
  );
};

/** A catalogue out of a spreadsheet, looked at first, then taken into the change as a whole. */
const ImportCatalogue = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const { data, error } = useAnswer(['change', id], (house) => house.change(id));
  if (error) return <PageTrouble error={error} />;
  if (!data) return <Waiting />;
  return (
    <>
      <Title title={t('catalogueSheet.import')} />
      <Lead>{t('change.editingIn', { reference: data.reference, title: data.title })}</Lead>
      <Section title={t('catalogueSheet.import')} hint={t('catalogueSheet.importText')}>
        <FileForm changeId={id} />
      </Section>
      <Button component={Link} to={`/changes/${id}/show`}>
        {t('change.backToChange')}
      </Button>
    </>
  );
};

export default ImportCatalogue;
