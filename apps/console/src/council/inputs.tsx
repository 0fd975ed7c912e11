import type { CouncilView } from '@commonweal/wire';
import { Alert, Typography } from '@mui/material';
import { DateInput, LineInput } from '../fields/FactInput.js';
import { FormGrid } from '../fields/FormGrid.js';
import { ListInput } from '../fields/ListInput.js';
import { dayInWords } from '../fields/moments.js';
import { useWords } from '../strings/useWords.js';

export const NameInputs = () => {
  const t = useWords();
  return (
    <FormGrid columns={1}>
      <LineInput source="name" label={t('council.name')} help={t('council.nameHelp')} required />
    </FormGrid>
  );
};

export const DirectoratesInputs = () => {
  const t = useWords();
  return (
    <>
      <Typography variant="body2" color="textSecondary" sx={{ maxWidth: 720 }}>
        {t('council.categories')}
      </Typography>
      <ListInput source="directorates" label={t('council.directorates')} inline>
        <LineInput source="title" label={t('council.directorate')} required />
      </ListInput>
    </>
  );
};

export const ClosureInputs = ({ council }: { council: CouncilView }) => {
  const t = useWords();
  return (
    <>
      {council.bankHolidays.map(({ title, coversUntil }) => (
        <Alert key={title} severity="info" role={undefined} sx={{ mb: 1 }}>
          {t('council.holidays', { title, until: dayInWords(coversUntil) })}
        </Alert>
      ))}
      <FormGrid>
        <DateInput
          source="coversUntil"
          label={t('council.coversUntil')}
          help={t('council.coversUntilHelp')}
          required
        />
      </FormGrid>
      <ListInput source="days" label={t('council.days')} inline>
        <DateInput source="date" label={t('council.day')} required />
        <LineInput source="title" label={t('council.dayTitle')} required />
      </ListInput>
    </>
  );
};
