import type { MergePreview, SupplierMove, SupplierView } from '@commonweal/wire';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { Title } from 'react-admin';
import { Link as RouterLink, useNavigate, useParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { useCommand } from '../api/useCommand.js';
import { ReasonDialog } from '../fields/AskDialog.js';
import { Particulars } from '../fields/Particulars.js';
import { Pending } from '../fields/Pending.js';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';
import { TwoSuppliersButton } from './TwoSuppliersButton.js';
import { Kinds } from './Kinds.js';

const Entry = ({ title, of }: { title: string; of: SupplierView }) => {
  const t = useWords();
  return (
    <Section title={title}>
      <Particulars
        columns={1}
        of={[
          [t('suppliers.name'), of.name],
          [t('suppliers.number'), of.registrationNumber ?? t('merge.noNumber')],
          [t('suppliers.kinds'), <Kinds key="kinds" of={of} />],
        ]}
      />
    </Section>
  );
};

const Moves = ({ of }: { of: SupplierMove[] }) => {
  const t = useWords();
  return (
    <Section title={t('merge.moves')}>
      {!of.length && <Typography color="textSecondary">{t('merge.movesNone')}</Typography>}
      {of.map(({ title, what }) => (
        <Box key={title} sx={{ mb: 1.5 }}>
          <Typography variant="h3">{title}</Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
            {what.map((words, index) => (
              <li key={`${index} ${words}`}>{words}</li>
            ))}
          </Box>
        </Box>
      ))}
    </Section>
  );
};

const Merge = ({ of: { into, duplicate, obstacles } }: { of: MergePreview }) => {
  const t = useWords();
  const navigate = useNavigate();
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useState(false);
  const names = { into: into.name, duplicate: duplicate.name };
  return (
    <>
      <Button variant="contained" disabled={obstacles.length > 0} onClick={() => setOpen(true)}>
        {t('merge.merge')}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={t('merge.merge')}
          text={t('merge.mergeText', names)}
          confirm={t('merge.merge')}
          danger
          busy={busy}
          onClose={() => setOpen(false)}
          onDo={async (reason) => {
            const outcome = await run({
              do: (house) =>
                house.mergeSuppliers(into.id, { duplicateId: duplicate.id, reason }, into.version),
              said: 'merge.merged',
            });
            if (outcome.done) void navigate(`/suppliers/${into.id}/show`);
            return outcome;
          }}
        />
      )}
    </>
  );
};

/** What merging two suppliers would do, and doing it. */
const MergePage = () => {
  const t = useWords();
  const navigate = useNavigate();
  const { id = '', duplicateId = '' } = useParams();
  const { data, error } = useAnswer(['merge', id, duplicateId], (house) =>
    house.mergePreview(id, duplicateId),
  );
  if (!data) return <Pending title={t('merge.one')} error={error} />;
  return (
    <>
      <Title title={t('merge.one')} />
      <Entry title={t('merge.stands')} of={data.into} />
      <Entry title={t('merge.duplicate')} of={data.duplicate} />
      <Moves of={data.moves} />
      {data.obstacles.length > 0 && (
        <Alert severity="error" sx={{ mb: 2 }}>
          <strong>{t('merge.obstacles')}</strong>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {data.obstacles.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </Box>
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Merge of={data} />
        <TwoSuppliersButton
          size="medium"
          first={data.into}
          second={data.duplicate}
          onDone={() => void navigate('/supplier-duplicates')}
        />
        <Button component={RouterLink} to={`/supplier-duplicates/${duplicateId}/${id}`}>
          {t('merge.swap')}
        </Button>
        <Button component={RouterLink} to="/supplier-duplicates">
          {t('merge.back')}
        </Button>
      </Box>
    </>
  );
};

export default MergePage;
