import type { CouncilView, PersonView } from '@commonweal/wire';
import { Alert, Box, Typography } from '@mui/material';
import { useState } from 'react';
import { RecordContextProvider } from 'react-admin';
import { useAnswer } from '../api/useAnswer.js';
import { AskButton } from '../fields/AskButton.js';
import { Section } from '../fields/Section.js';
import { PanelMembers } from '../panels/PanelMembers.js';
import { Invitation } from '../people/Invitation.js';
import { PersonInputs, toPerson } from '../people/PersonInputs.js';
import { useWord, useWords } from '../strings/useWords.js';
import { Left } from './Left.js';

type Typed = Parameters<typeof toPerson>[0];

const Added = ({ person }: { person: PersonView }) => {
  const t = useWords();
  return (
    <Alert severity="success" sx={{ mt: 1 }}>
      {t('council.added', { name: person.name })}
      <RecordContextProvider value={person}>
        <Invitation />
      </RecordContextProvider>
    </Alert>
  );
};

const Seats = () => {
  const t = useWords();
  const { data } = useAnswer(['panels'], (house) => house.panels());
  return data?.map((panel) => (
    <Section key={panel.id} title={`${t('council.seats')}: ${panel.title}`}>
      <PanelMembers panel={panel} />
    </Section>
  ));
};

/** Who there is by role, a person added with the link to hand over, and who sits on which panel. */
export const FirstPeople = ({ council }: { council: CouncilView }) => {
  const t = useWords();
  const word = useWord();
  const [added, setAdded] = useState<PersonView>();
  const add = (
    <AskButton
      label={t('council.add')}
      variant="contained"
      width="md"
      record={{ active: true, roles: [] }}
      command={(typed) => ({ do: (house) => house.addPerson(toPerson(typed as Typed)) })}
      onDone={setAdded}
    >
      <PersonInputs />
    </AskButton>
  );
  return (
    <>
      <Left left={council.left} />
      <Section title={t('council.holders')} aside={add}>
        <Box component="dl" sx={{ m: 0 }}>
          {council.people.map(({ role, names }) => (
            <Box key={role} sx={{ py: 0.75 }}>
              <Typography component="dt" sx={{ fontWeight: 600 }}>
                {word('role', role)}
              </Typography>
              <Typography component="dd" sx={{ m: 0 }} color={names.length ? undefined : 'textSecondary'}>
                {names.join(', ') || t('council.nobody')}
              </Typography>
            </Box>
          ))}
        </Box>
        {added && <Added key={added.id} person={added} />}
      </Section>
      <Seats />
    </>
  );
};
