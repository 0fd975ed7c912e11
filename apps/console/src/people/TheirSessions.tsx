import type { PersonView } from '@commonweal/wire';
import { Box } from '@mui/material';
import { useRecordContext } from 'react-admin';
import { SignedIn } from '../account/SignedIn.js';
import { useAnswer } from '../api/useAnswer.js';
import { AskButton } from '../fields/AskButton.js';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';
import { ResetFactor } from './ResetFactor.js';

/** Where a person is signed in; an administrator ends it all, for a laptop that was lost. */
export const TheirSessions = () => {
  const t = useWords();
  const person = useRecordContext<PersonView>();
  const id = person?.id ?? '';
  const { data } = useAnswer(['sessions-of', id], (house) => house.sessionsOf(id), { enabled: !!id });
  if (!person || !data) return null;
  const end = (
    <AskButton
      label={t('people.sessions.end')}
      text={t('people.sessions.endText', { name: person.name })}
      danger
      command={() => ({ do: (house) => house.endSessionsOf(id), said: 'people.sessions.ended' })}
    />
  );
  return (
    <Box sx={{ p: 2, pb: 0 }}>
      <Section
        title={t('people.sessions.title')}
        hint={data.length ? undefined : t('people.sessions.none')}
        aside={data.length ? end : undefined}
      >
        <SignedIn rows={data} />
        <ResetFactor person={person} />
      </Section>
    </Box>
  );
};
