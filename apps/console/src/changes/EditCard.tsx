import ExpandMore from '@mui/icons-material/ExpandMore';
import type { EditView } from '@commonweal/wire';
import { Accordion, AccordionDetails, AccordionSummary, Box, Button, Grid, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCommand } from '../api/useCommand.js';
import { Differences } from './Differences.js';
import { OtherEdit } from './OtherEdit.js';
import { Prose } from '../fields/Prose.js';
import { Sources } from '../fields/Sources.js';
import { StatusTag, Tag } from '../fields/StatusTag.js';
import { capital } from '../strings/as-words.js';
import { useWord, useWords } from '../strings/useWords.js';

/** How the document read and how it reads now. */
export const Sentences = ({ before, now }: { before?: string; now?: string }) => {
  const t = useWords();
  if (before === now) return <Prose text={capital(now ?? '')} />;
  return (
    <Grid container spacing={2} sx={{ mb: 1 }}>
      {before && (
        <Grid size={{ xs: 12, md: now ? 6 : 12 }}>
          <Typography variant="h4">{t('field.before')}</Typography>
          <Box
            component="del"
            sx={{ textDecoration: 'none', display: 'block', bgcolor: '#fdf3f2', p: 1, borderRadius: 1 }}
          >
            <Prose text={capital(before)} />
          </Box>
        </Grid>
      )}
      {now && (
        <Grid size={{ xs: 12, md: before ? 6 : 12 }}>
          <Typography variant="h4">{t('field.after')}</Typography>
          <Box
            component="ins"
            sx={{ textDecoration: 'none', display: 'block', bgcolor: '#eff7f1', p: 1, borderRadius: 1 }}
          >
            <Prose text={capital(now)} />
          </Box>
        </Grid>
      )}
    </Grid>
  );
};

interface Props {
  edit: EditView;
  changeId: string;
  mayEdit: boolean;
  isOpen: boolean;
}

const Buttons = ({ edit, changeId }: Omit<Props, 'mayEdit' | 'isOpen'>) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const drop = () =>
    run({
      do: (house) => house.dropEdit(changeId, edit.kind, edit.key, edit.version),
      said: 'change.dropped',
    });
  return (
    <Box sx={{ display: 'flex', gap: 1, mt: 2 }}>
      <Button
        component={Link}
        to={`/changes/${changeId}/edits/${edit.kind}/${edit.key}`}
        variant="contained"
        size="small"
      >
        {t('change.goOnEditing')}
      </Button>
      <Button size="small" color="error" loading={busy} onClick={() => void drop()}>
        {t('change.drop')}
      </Button>
    </Box>
  );
};

/** One edit of a change: sentences before and after, then field by field. */
export const EditCard = ({ edit, changeId, mayEdit, isOpen }: Props) => {
  const word = useWord();
  return (
    <Accordion
      defaultExpanded={isOpen}
      slotProps={{ transition: { unmountOnExit: true }, heading: { component: 'h3' } }}
    >
      <AccordionSummary expandIcon={<ExpandMore />}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typography component="span" sx={{ fontWeight: 600 }}>
            {capital(edit.title)}
          </Typography>
          <Tag>{word('kind', edit.kind)}</Tag>
          <StatusTag group="editWhat" value={edit.what} />
          {edit.outdated && <StatusTag group="editState" value="outdated" />}
          {!edit.outdated && edit.others.length > 0 && <StatusTag group="editState" value="beside" />}
        </Box>
      </AccordionSummary>
      <AccordionDetails>
        {edit.others.map((other) => (
          <OtherEdit key={other.changeId} other={other} edit={edit} changeId={changeId} mayEdit={mayEdit} />
        ))}
        {!edit.outdated && (
          <Sentences before={edit.englishBefore} now={edit.what === 'removed' ? undefined : edit.english} />
        )}
        {!edit.outdated && <Sources of={edit.sources} />}
        {!edit.outdated && edit.what === 'changed' && <Differences of={edit} />}
        {mayEdit && <Buttons edit={edit} changeId={changeId} />}
      </AccordionDetails>
    </Accordion>
  );
};
