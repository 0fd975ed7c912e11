import type { CatalogueImportRow, CatalogueImportView } from '@commonweal/wire';
import { Alert, AlertTitle, Button } from '@mui/material';
import { Title } from 'react-admin';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import type { Column } from '../fields/column.js';
import { Rows } from '../fields/Rows.js';
import { Section } from '../fields/Section.js';
import { SheetImport } from '../fields/SheetImport.js';
import { PageTrouble } from '../shell/Faults.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { useWord, useWords } from '../strings/useWords.js';

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
    { source: 'row', label: t('field.sheet.row'), align: 'right', show: ({ row }) => row },
    { source: 'kind', label: t('catalogueSheet.kind'), show: ({ kind }) => word('kind', kind) },
    { source: 'title', label: t('catalogueSheet.title'), show: ({ title }) => title },
    { source: 'what', label: t('catalogueSheet.becomes'), show: ({ what }) => t(`catalogueSheet.${what}`) },
    { source: 'fields', label: t('catalogueSheet.fields'), show: ({ fields }) => fields },
  ];
  const title = t('catalogueSheet.differ', { smart_count: seen.rows.length });
  if (!seen.rows.length)
    return (
      <Alert severity="info" sx={{ my: 2 }}>
        {t('catalogueSheet.same', { rows: seen.read })}
      </Alert>
    );
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

/** A catalogue out of a spreadsheet, looked at first, then taken into the change as a whole. */
const ImportCatalogue = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { data, error } = useAnswer(['change', id], (house) => house.change(id));
  if (error) return <PageTrouble error={error} />;
  if (!data) return <Waiting />;
  return (
    <>
      <Title title={t('catalogueSheet.import')} />
      <Lead>{t('change.editingIn', { reference: data.reference, title: data.title })}</Lead>
      <Section title={t('catalogueSheet.import')} hint={t('catalogueSheet.importText')}>
        <SheetImport
          label={t('catalogueSheet.file')}
          accept=".xlsx,.csv"
          look={t('catalogueSheet.look')}
          ask={(house, file, take) => house.importCatalogue(id, file, take)}
          said="catalogueSheet.taken"
          onTaken={() => void navigate(`/changes/${id}/show`)}
        >
          {(seen, take, busy) => <Preview seen={seen} busy={busy} onTake={take} />}
        </SheetImport>
      </Section>
      <Button component={Link} to={`/changes/${id}/show`}>
        {t('change.backToChange')}
      </Button>
    </>
  );
};

export default ImportCatalogue;
