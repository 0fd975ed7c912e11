import type { ImportView } from '@commonweal/wire';
import { Alert, AlertTitle, Box, Button } from '@mui/material';
import { Title } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { useCommand } from '../api/useCommand.js';
import { EmptyState } from '../shell/EmptyState.js';
import { Pending } from '../fields/Pending.js';
import { useWords } from '../strings/useWords.js';
import { ImportProblems } from './ImportProblems.js';
import { ImportRows } from './ImportRows.js';

const Again = () => (
  <Button component={Link} to="/contract-imports">
    {useWords()('contractImport.again')}
  </Button>
);

const Take = ({ it }: { it: ImportView }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const take = () => run({ do: (house) => house.takeRegister(it.id), said: 'contractImport.taken' });
  return (
    <Alert severity="success" role={undefined} sx={{ mb: 2 }}>
      <AlertTitle>{t('contractImport.clean')}</AlertTitle>
      {t('contractImport.cleanText')}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
        <Button variant="contained" loading={busy} onClick={() => void take()}>
          {t('contractImport.take')}
        </Button>
        <Again />
      </Box>
    </Alert>
  );
};

const Taken = () => {
  const t = useWords();
  return (
    <Alert severity="success" sx={{ mb: 2 }}>
      <AlertTitle>{t('contractImport.taken')}</AlertTitle>
      {t('contractImport.takenText')}
      <Box sx={{ mt: 1.5 }}>
        <Button component={Link} to="/contracts" variant="contained">
          {t('contractImport.toContracts')}
        </Button>
      </Box>
    </Alert>
  );
};

/** What a spreadsheet would do, or every cell that stands in the way. */
const ImportShow = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const { data: it, error } = useAnswer(['contract-import', id], (house) => house.registerImport(id));
  if (!it) return <Pending title={t('contractImport.title')} error={error} />;
  const isClean = it.problems.length === 0;
  return (
    <>
      <Title title={t('contractImport.one', { name: it.name })} />
      {!isClean && <ImportProblems problems={it.problems} again={<Again />} />}
      {isClean && !it.rows.length && (
        <EmptyState
          title={t('contractImport.nothing')}
          text={t('contractImport.nothingText')}
          action={<Again />}
        />
      )}
      {isClean && it.rows.length > 0 && (it.state === 'accepted' ? <Taken /> : <Take it={it} />)}
      {isClean && it.rows.length > 0 && <ImportRows it={it} />}
    </>
  );
};

export default ImportShow;
