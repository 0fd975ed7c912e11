import type { DisclosurePreview } from '@commonweal/wire';
import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { AskButton } from '../fields/AskButton.js';
import { LineInput } from '../fields/FactInput.js';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';
import { FieldRow } from './FieldRow.js';
import { useDecisions } from './useDecisions.js';

interface Props {
  id: string;
  preview: DisclosurePreview;
  onDone: () => void;
}

/** All that is kept, with what is withheld of it. */
export const Decide = ({ id, preview, onDone }: Props) => {
  const t = useWords();
  const decisions = useDecisions(preview);
  const { withheld, used, disclosed } = decisions;
  return (
    <>
      <Typography sx={{ mb: 2 }}>{t('disclosure.lead')}</Typography>
      {preview.bidsClosed && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {t('disclosure.closed', { why: preview.bidsClosed })}
        </Alert>
      )}
      {preview.parts.map((part) => (
        <Section key={part.key} title={part.title}>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {part.fields.map((field) => (
              <FieldRow
                key={field.field}
                field={field}
                exemptions={preview.exemptions}
                decisions={decisions}
              />
            ))}
          </Box>
        </Section>
      ))}
      {used.length > 0 && (
        <Section title={t('disclosure.notes')} hint={t('disclosure.notesText')}>
          {used.map(({ key, title, basis, guidance }) => (
            <TextField
              key={key}
              fullWidth
              multiline
              label={`${title} (${basis})`}
              helperText={guidance}
              value={decisions.notes[key] ?? ''}
              onChange={({ target }) => decisions.setNote(key, target.value)}
              sx={{ mb: 2 }}
            />
          ))}
        </Section>
      )}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <AskButton
          label={t('disclosure.make')}
          variant="contained"
          text={t('disclosure.makeText', { disclosed, withheld: withheld.length })}
          command={({ request }) => ({
            do: (house) => house.disclose(id, { request: String(request), seen: preview.seen, withheld }),
            said: 'disclosure.madeSaid',
          })}
          onDone={onDone}
        >
          <LineInput
            source="request"
            label={t('disclosure.request')}
            help={t('disclosure.requestHelp')}
            required
          />
        </AskButton>
        <Button onClick={onDone}>{t('disclosure.stop')}</Button>
      </Box>
    </>
  );
};
