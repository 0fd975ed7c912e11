import type { PersonView } from '@commonweal/wire';
import { Box, Button } from '@mui/material';
import { useRecordContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { Section } from '../fields/Section.js';
import { HoldsOn } from '../holds/HoldsOn.js';
import { useWords } from '../strings/useWords.js';

/** What keeps a person's records, and the way to erasing them. */
export const Erasure = () => {
  const t = useWords();
  const person = useRecordContext<PersonView>();
  if (!person) return null;
  const look = (
    <Button component={Link} to={`/people/${person.id}/erasure`}>
      {t(person.erasedAs ? 'erasure.was' : 'erasure.open')}
    </Button>
  );
  return (
    <Box sx={{ p: 2, pb: 0 }}>
      <Section title={t('erasure.section')} hint={t('erasure.hint')} aside={look}>
        {!person.erasedAs && <HoldsOn kind="person" id={person.id} />}
      </Section>
    </Box>
  );
};
