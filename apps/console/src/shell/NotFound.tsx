import { Button } from '@mui/material';
import { Title } from 'react-admin';
import { Link } from 'react-router-dom';
import { useWords } from '../strings/useWords.js';
import { EmptyState } from './EmptyState.js';

export const NotFound = () => {
  const t = useWords();
  const home = (
    <Button component={Link} to="/" variant="contained">
      {t('work.title')}
    </Button>
  );
  return (
    <>
      <Title title={t('shell.notFound')} />
      <EmptyState title={t('shell.notFoundTitle')} text={t('shell.notFoundText')} action={home} />
    </>
  );
};
