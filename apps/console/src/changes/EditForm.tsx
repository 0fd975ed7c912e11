import type { ChangeView } from '@commonweal/wire';
import { Alert, Box, Button, Grid } from '@mui/material';
import { Suspense } from 'react';
import { type FieldValues, useWatch } from 'react-hook-form';
import { Link, useNavigate } from 'react-router-dom';
import { Form } from '../fields/Form.js';
import { useCommand } from '../api/useCommand.js';
import { tidied } from '../documents/tidied.js';
import { LineInput } from '../fields/FactInput.js';
import { Section } from '../fields/Section.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import type { Editor } from './editors.js';
import { StepButtons } from './history/StepButtons.js';
import { WithHistory } from './history/WithHistory.js';

type Typed = Record<string, unknown>;

interface Props {
  change: ChangeView;
  kind: string;
  /** Empty for a new document. */
  documentKey: string;
  content: Record<string, unknown>;
  version?: number;
  /** Release of the document that a new edit begins from. */
  basedOn?: number;
  editor: Editor;
}

const Key = () => {
  const t = useWords();
  return (
    <Section title={t('change.key')}>
      <Box sx={{ maxWidth: 480 }}>
        <LineInput source="documentKey" label={t('change.keyField')} help={t('change.keyHelp')} required />
      </Box>
    </Section>
  );
};

const Aside = ({ change, editor }: Pick<Props, 'change' | 'editor'>) => {
  const documentKey = useWatch({ name: 'documentKey' }) as string | undefined;
  return editor.Aside ? <editor.Aside changeId={change.id} documentKey={documentKey ?? ''} /> : null;
};

/** The form of the document's kind; saving writes the whole content into the change. */
export const EditForm = ({ change, kind, documentKey, content, version, basedOn, editor }: Props) => {
  const t = useWords();
  const navigate = useNavigate();
  const { run, busy } = useCommand();
  const back = `/changes/${change.id}/show`;
  const mayEdit = change.may?.includes('edit');
  const save = async ({ documentKey: key, ...typed }: FieldValues) => {
    const named = String(key ?? '');
    const outcome = await run({
      do: (house) =>
        house.saveEdit(change.id, kind, named, { content: tidied(typed) as Typed, basedOn }, version),
      said: 'change.savedEdit',
      began: content,
      readAgain: async (house) =>
        (await house.change(change.id)).edits?.find((one) => one.kind === kind && one.key === named)
          ?.content ?? {},
    });
    if (!outcome.done) return outcome.errors;
    // The form must take in that it is saved before one leaves it.
    setTimeout(() => void navigate(back));
  };
  return (
    <Form noValidate onSubmit={save} record={{ ...content, documentKey }} warnWhenUnsavedChanges>
      <WithHistory>
        {!mayEdit && (
          <Alert severity="info" sx={{ mb: 2 }}>
            {t('change.closedForEdits')}
          </Alert>
        )}
        <Grid container spacing={2}>
          <Grid size={{ xs: 12, lg: editor.Aside ? 8 : 12 }}>
            {!documentKey && <Key />}
            <Suspense fallback={<Waiting />}>
              <editor.Inputs />
            </Suspense>
          </Grid>
          {editor.Aside && (
            <Grid size={{ xs: 12, lg: 4 }}>
              <Suspense fallback={<Waiting />}>
                <Aside change={change} editor={editor} />
              </Suspense>
            </Grid>
          )}
        </Grid>
        <Box
          sx={{
            position: { md: 'sticky' },
            bottom: 0,
            py: 1.5,
            bgcolor: 'background.default',
            borderTop: 1,
            borderColor: 'divider',
            display: 'flex',
            flexWrap: 'wrap',
            gap: 1,
            zIndex: 2,
          }}
        >
          <Button type="submit" variant="contained" loading={busy} disabled={!mayEdit}>
            {t('change.saveEdit')}
          </Button>
          <Button component={Link} to={back}>
            {t('change.backToChange')}
          </Button>
          {mayEdit && <StepButtons />}
        </Box>
      </WithHistory>
    </Form>
  );
};
