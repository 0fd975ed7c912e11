import type { PersonView } from '@commonweal/wire';
import { Typography } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { AskButton } from '../fields/AskButton.js';
import { ReasonInput } from '../fields/ReasonInput.js';
import { useWords } from '../strings/useWords.js';

/** For who has lost the app and the recovery codes. */
export const ResetFactor = ({ person }: { person: PersonView }) => {
  const t = useWords();
  const { data } = useAnswer(['factor-of', person.id], (house) => house.factorOf(person.id));
  if (!data?.isOn) return null;
  return (
    <>
      <Typography variant="body2" sx={{ my: 1 }}>
        {t('people.factor.on')}
      </Typography>
      <AskButton
        label={t('people.factor.reset')}
        text={t('people.factor.resetText', { name: person.name })}
        danger
        command={({ reason }) => ({
          do: (house) => house.resetFactor(person.id, String(reason ?? '')),
          said: 'people.factor.done',
        })}
      >
        <ReasonInput />
      </AskButton>
    </>
  );
};
