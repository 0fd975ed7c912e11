import type { PersonView } from '@commonweal/wire';
import { Box } from '@mui/material';
import { useRecordContext } from 'react-admin';
import { AskButton } from '../fields/AskButton.js';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';

/** All that is held about a person, as a file, for who asks under the UK GDPR what that is. */
export const SubjectAccess = () => {
  const t = useWords();
  const person = useRecordContext<PersonView>();
  if (!person) return null;
  const get = (
    <AskButton
      label={t('people.access.get')}
      text={t('people.access.text', { name: person.name })}
      command={() => ({
        do: (house) => house.subjectAccess(person.id),
        said: 'people.access.got',
        readsOnly: true,
      })}
    />
  );
  return (
    <Box sx={{ p: 2, pb: 0 }}>
      <Section title={t('people.access.title')} hint={t('people.access.hint')} aside={get}>
        {null}
      </Section>
    </Box>
  );
};
