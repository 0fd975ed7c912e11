import { Button } from '@mui/material';
import { Title } from 'react-admin';
import { Link } from 'react-router-dom';
import type { StringKey } from '../strings/index.js';
import { useWords } from '../strings/useWords.js';
import { EmptyState } from './EmptyState.js';

interface Props {
  title: StringKey;
  what: StringKey;
  text: StringKey;
}

const DeadEnd = ({ title, what, text }: Props) => {
  const t = useWords();
  const home = (
    <Button component={Link} to="/" variant="contained">
      {t('work.title')}
    </Button>
  );
  return (
    <>
      <Title title={t(title)} />
      <EmptyState title={t(what)} text={t(text)} action={home} />
    </>
  );
};

export const NotFound = () => (
  <DeadEnd title="shell.notFound" what="shell.notFoundTitle" text="shell.notFoundText" />
);

export const Denied = () => <DeadEnd title="shell.denied" what="shell.deniedTitle" text="shell.deniedText" />;
