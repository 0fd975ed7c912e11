import type { DisclosureField, ExemptionView } from '@commonweal/wire';
import { Box, Checkbox, MenuItem, TextField, Typography } from '@mui/material';
import { useWords } from '../strings/useWords.js';
import type { Decisions } from './useDecisions.js';

interface Props {
  field: DisclosureField;
  exemptions: ExemptionView[];
  decisions: Decisions;
}

/** One thing, and whether it is withheld. */
export const FieldRow = ({ field, exemptions, decisions }: Props) => {
  const t = useWords();
  const { label, text, because, closed } = field;
  const chosen = decisions.exemptionOf(field);
  const first = field.exemption ?? exemptions[0]?.key ?? null;
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        gap: 1,
        py: 0.75,
        borderTop: '1px solid',
        borderColor: 'divider',
        flexWrap: 'wrap',
      }}
    >
      <Checkbox
        size="small"
        checked={chosen !== null}
        disabled={closed}
        onChange={() => decisions.decide(field.field, chosen === null ? first : null)}
        slotProps={{ input: { 'aria-label': t('disclosure.withhold', { label }) } }}
        sx={{ alignSelf: 'flex-start' }}
      />
      <Box sx={{ flex: '1 1 16rem', minWidth: 0 }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {label}
        </Typography>
        <Typography
          variant="body2"
          sx={{
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
            ...(chosen ? { color: 'text.secondary' } : {}),
          }}
        >
          {text}
        </Typography>
        {because && (
          <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
            {closed ? t('disclosure.closedField', { why: because }) : because}
          </Typography>
        )}
      </Box>
      {chosen !== null && !closed && (
        <TextField
          select
          size="small"
          value={chosen}
          onChange={({ target }) => decisions.decide(field.field, target.value)}
          slotProps={{
            select: { SelectDisplayProps: { 'aria-label': t('disclosure.exemptionOf', { label }) } },
          }}
          sx={{ flex: '0 1 15rem', alignSelf: 'flex-start' }}
        >
          {exemptions.map(({ key, title, basis }) => (
            <MenuItem key={key} value={key}>
              {basis}: {title}
            </MenuItem>
          ))}
        </TextField>
      )}
    </Box>
  );
};
