import type { DuplicatePair, SupplierView } from '@commonweal/wire';
import { Box, Button, Link, Stack, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import type { Column } from '../fields/column.js';
import { Rows } from '../fields/Rows.js';
import { momentInWords } from '../fields/moments.js';
import { Section } from '../fields/Section.js';
import { StatusTag } from '../fields/StatusTag.js';
import { EmptyState } from '../shell/EmptyState.js';
import { PageFault } from '../shell/Faults.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { TwoSuppliersButton, UndoTwoSuppliers } from './TwoSuppliersButton.js';

const Supplier = ({ of: { id, name, registrationNumber } }: { of: SupplierView }) => {
  const t = useWords();
  return (
    <Box>
      <Link component={RouterLink} to={`/suppliers/${id}/show`} sx={{ display: 'inline-block', py: 0.25 }}>
        {name}
      </Link>
      <Typography variant="body2" color="textSecondary">
        {registrationNumber ? t('merge.number', { number: registrationNumber }) : t('merge.noNumber')}
      </Typography>
    </Box>
  );
};

const Compare = ({ row: { first, second } }: { row: DuplicatePair }) => {
  const t = useWords();
  return (
    <Button
      component={RouterLink}
      size="small"
      to={`/supplier-duplicates/${first.id}/${second.id}`}
      aria-label={t('merge.compareAbout', { first: first.name, second: second.name })}
    >
      {t('merge.compare')}
    </Button>
  );
};

/** Pairs of which somebody said that they are two, with why. */
const ToldApart = () => {
  const t = useWords();
  const { data = [] } = useAnswer(['supplier-duplicates', 'are-two'], (house) =>
    house.supplierDuplicates({ of: 'are-two' }),
  );
  if (!data.length) return null;
  const columns: Column<DuplicatePair>[] = [
    { source: 'first', label: t('suppliers.one'), show: (row) => <Supplier of={row.first} /> },
    { source: 'second', label: t('merge.other'), show: (row) => <Supplier of={row.second} /> },
    { source: 'areTwo', label: t('merge.whyTwo'), show: (row) => <Why row={row} /> },
    { source: 'undo', label: t('merge.undo'), show: (row) => <UndoTwoSuppliers of={row} /> },
  ];
  return (
    <Box sx={{ mt: 2 }}>
      <Section title={t('merge.apart')}>
        <Rows of={data} columns={columns} label={t('merge.apart')} />
      </Section>
    </Box>
  );
};

const Why = ({ row: { areTwo } }: { row: DuplicatePair }) => {
  const t = useWords();
  if (!areTwo) return null;
  return (
    <>
      {areTwo.reason}
      <Typography variant="body2" color="textSecondary">
        {t('merge.saidBy', { by: areTwo.by, at: momentInWords(areTwo.at) })}
      </Typography>
    </>
  );
};

/** Suppliers that may stand in the register twice, pair by pair. */
const Duplicates = () => {
  const t = useWords();
  const { data, error } = useAnswer(['supplier-duplicates'], (house) => house.supplierDuplicates());
  const columns: Column<DuplicatePair>[] = [
    { source: 'first', label: t('suppliers.one'), show: (row) => <Supplier of={row.first} /> },
    { source: 'second', label: t('merge.other'), show: (row) => <Supplier of={row.second} /> },
    {
      source: 'because',
      label: t('merge.why'),
      show: (row) => <StatusTag group="duplicateReason" value={row.because} />,
    },
    {
      source: 'compare',
      label: t('merge.compare'),
      show: (row) => (
        <Stack spacing={1} sx={{ alignItems: 'flex-start' }}>
          <Compare row={row} />
          <TwoSuppliersButton first={row.first} second={row.second} />
        </Stack>
      ),
    },
  ];
  return (
    <>
      <Title title={t('merge.title')} />
      <Lead>{t('merge.lead')}</Lead>
      {error && <PageFault error={error} />}
      {!data && !error && <Waiting />}
      {data?.length === 0 && <EmptyState title={t('merge.none')} text={t('merge.noneText')} />}
      {!!data?.length && <Rows of={data} columns={columns} label={t('merge.title')} />}
      <ToldApart />
    </>
  );
};

export default Duplicates;
