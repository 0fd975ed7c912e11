import type { EditView, OtherEdit as Other, Side } from '@commonweal/wire';
import { Alert, AlertTitle, Box, Button, Link, Typography } from '@mui/material';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useCommand } from '../api/useCommand.js';
import { useWords } from '../strings/useWords.js';
import { FieldOfBoth } from './FieldOfBoth.js';
import { ThreeSides } from './ThreeSides.js';
import { useTypedField } from './useTypedField.js';

interface Props {
  other: Other;
  edit: EditView;
  changeId: string;
  mayEdit: boolean;
}

/** What somebody else does to the document, beside this edit; published, it is brought in field by field. */
export const OtherEdit = ({ other, edit, changeId, mayEdit }: Props) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const typed = useTypedField(edit);
  const [chosen, setChosen] = useState<Record<string, Side>>({});
  const mayRebase = mayEdit && other.release !== undefined;
  const clashes = other.fields.filter(({ verdict }) => verdict === 'clash');
  const mine = edit.what === 'removed' ? undefined : edit.english;
  const readsOtherwise = other.englishBase !== mine || other.englishBase !== other.englishTheirs;
  const undecided = clashes.some(({ at }) => !chosen[at]);
  const rebase = () =>
    run({
      do: (house) =>
        house.rebaseEdit(
          changeId,
          edit,
          clashes.map(({ at }) => ({ at, side: chosen[at] ?? 'mine' })),
        ),
      said: 'change.sides.rebased',
    });
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, mb: 2 }}>
      <Alert severity="warning" role={undefined}>
        <AlertTitle component="h4">
          {t(other.release ? 'change.sides.published' : 'change.sides.open', {
            author: other.author,
            release: other.release ?? '',
            reference: other.reference,
          })}
        </AlertTitle>
        {t(other.release ? 'change.sides.publishedText' : 'change.sides.openText')}{' '}
        <Link component={RouterLink} to={`/changes/${other.changeId}/show`}>
          {t('change.sides.toChange', { reference: other.reference, title: other.title })}
        </Link>
      </Alert>
      <Box sx={{ p: 2 }}>
        {readsOtherwise && (
          <ThreeSides
            title={t('change.sides.reads')}
            base={other.englishBase}
            theirs={other.englishTheirs}
            mine={mine}
          />
        )}
        <Typography variant="h4" component="h5" sx={{ mt: 1 }}>
          {t('change.sides.fields')}
        </Typography>
        {other.fields.map((field) => (
          <FieldOfBoth
            key={field.at}
            field={field}
            typed={typed}
            side={chosen[field.at]}
            onChoose={mayRebase ? (side) => setChosen({ ...chosen, [field.at]: side }) : undefined}
          />
        ))}
        {mayRebase && (
          <Box sx={{ mt: 2 }}>
            {undecided && (
              <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
                {t('change.sides.choose')}
              </Typography>
            )}
            <Button variant="contained" disabled={undecided} loading={busy} onClick={() => void rebase()}>
              {t('change.sides.rebase')}
            </Button>
          </Box>
        )}
      </Box>
    </Box>
  );
};
