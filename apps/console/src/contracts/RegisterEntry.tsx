import type { ContractView } from '@commonweal/wire';
import { Alert, AlertTitle, Box } from '@mui/material';
import { dayInWords } from '../fields/moments.js';
import { Particulars } from '../fields/Particulars.js';
import { PlainMoney } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { useWord, useWords } from '../strings/useWords.js';

/** What the published register says of the contract, and what keeps its entry from being published. */
export const RegisterEntry = ({ it }: { it: ContractView }) => {
  const t = useWords();
  const word = useWord();
  const { description, process, irrecoverableVat, reviewDates = [], missing } = it;
  return (
    <Section title={t('register.title')} hint={t('register.hint')}>
      {missing.length > 0 && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          <AlertTitle>{t('register.notReady')}</AlertTitle>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {missing.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </Box>
        </Alert>
      )}
      <Particulars
        of={[
          [t('register.description'), description],
          [t('register.process'), process && word('process', process)],
          [
            t('register.irrecoverableVat'),
            irrecoverableVat === undefined ? undefined : <PlainMoney key="vat" value={irrecoverableVat} />,
          ],
          [t('register.reviewDates'), reviewDates.map(dayInWords).join(', ')],
        ]}
      />
    </Section>
  );
};
