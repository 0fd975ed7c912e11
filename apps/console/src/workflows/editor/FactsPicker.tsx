import { Autocomplete, Box, Link, TextField } from '@mui/material';
import { useInput } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { labelAbove } from '../../fields/label-above.js';
import { useWords } from '../../strings/useWords.js';
import { useFactOptions } from './useFactOptions.js';

/** The questions of a task, found by typing; a new one is a fact away. */
export const FactsPicker = ({ source }: { source: string }) => {
  const t = useWords();
  const { id = '' } = useParams();
  const { field, fieldState } = useInput({ source });
  const options = useFactOptions();
  const chosen = Array.isArray(field.value) ? (field.value as string[]) : [];
  const titleOf = (name: string) => options.find(({ value }) => value === name)?.title ?? name;
  return (
    <Box sx={{ my: 1.5 }}>
      <Autocomplete
        multiple
        size="small"
        options={options.map(({ value }) => value)}
        getOptionLabel={titleOf}
        value={chosen}
        onChange={(_, names) => field.onChange(names)}
        renderInput={(params) => (
          <TextField
            {...params}
            margin="none"
            label={t('workflow.facts')}
            error={!!fieldState.error}
            helperText={fieldState.error?.message ?? t('workflow.factsHelp')}
            sx={labelAbove}
            slotProps={{ inputLabel: { ...params.InputLabelProps, shrink: true } }}
          />
        )}
      />
      <Link
        component={RouterLink}
        to={`/changes/${id}/new/fact`}
        target="_blank"
        rel="noopener"
        sx={{ fontSize: '0.875rem' }}
      >
        {t('workflow.addFact')}
      </Link>
    </Box>
  );
};
