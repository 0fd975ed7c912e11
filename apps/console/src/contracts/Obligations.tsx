import type { ContractView, ObligationView } from '@commonweal/wire';
import { Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useAnswer } from '../api/useAnswer.js';
import type { Column } from '../fields/column.js';
import { Rows } from '../fields/Rows.js';
import { Section } from '../fields/Section.js';
import { StatusTag, Tag } from '../fields/StatusTag.js';
import { FigureText } from '../measures/FigureText.js';
import { ReachBar } from '../measures/ReachBar.js';
import { hasRole } from '../session/session.js';
import { EmptyState } from '../shell/EmptyState.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWord, useWords } from '../strings/useWords.js';
import { ForecastText } from './ForecastText.js';
import { KpiButton } from './KpiButton.js';
import { KpisOf } from './KpisOf.js';
import { VaryObligation } from './VaryObligation.js';
import { ObligationDialog } from './ObligationDialog.js';

const Name = ({ row, mayVary }: { row: ObligationView; mayVary: boolean }) => {
  const t = useWords();
  const word = useWord();
  const facts = [row.theme, word('frequency', row.frequency)].filter(Boolean).join(' · ');
  return (
    <>
      {row.title}
      <Typography variant="body2" color="textSecondary">
        {facts}
      </Typography>
      <Stack direction="row" spacing={0.5} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        {row.kpi && <Tag tone="news">{t('obligation.kpi')}</Tag>}
        {mayVary && <KpiButton of={row} />}
      </Stack>
    </>
  );
};

const Rating = ({ row }: { row: ObligationView }) => (
  <Stack spacing={0.5} sx={{ alignItems: 'flex-start' }}>
    <StatusTag group="rating" value={row.rating} />
    <ReachBar promised={row.promisedToDate} delivered={row.deliveredToDate} accepted={row.acceptedToDate} />
  </Stack>
);

function useColumns(mayVary: boolean): Column<ObligationView>[] {
  const t = useWords();
  return [
    { source: 'title', label: t('obligation.one'), show: (row) => <Name row={row} mayVary={mayVary} /> },
    {
      source: 'target',
      label: t('obligation.target'),
      align: 'right',
      show: (row) =>
        row.target === undefined ? t('obligation.noTarget') : <FigureText value={row.target} of={row} />,
    },
    {
      source: 'promisedToDate',
      label: t('obligation.promised'),
      align: 'right',
      show: (row) => <FigureText value={row.promisedToDate} of={row} />,
    },
    {
      source: 'deliveredToDate',
      label: t('obligation.delivered'),
      align: 'right',
      show: (row) => <FigureText value={row.deliveredToDate} of={row} />,
    },
    {
      source: 'acceptedToDate',
      label: t('obligation.accepted'),
      align: 'right',
      show: (row) => <FigureText value={row.acceptedToDate} of={row} />,
    },
    {
      source: 'forecast',
      label: t('obligation.forecast'),
      align: 'right',
      show: (row) => <ForecastText of={row} />,
    },
    {
      source: 'rating',
      label: t('obligation.rating'),
      show: (row) => (
        <Stack spacing={1} sx={{ alignItems: 'flex-start' }}>
          <Rating row={row} />
          {mayVary && <VaryObligation of={row} />}
        </Stack>
      ),
    },
  ];
}

const Add = ({ contractId }: { contractId: string }) => {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('obligation.add')}
      </Button>
      {isOpen && <ObligationDialog contractId={contractId} onClose={() => setOpen(false)} />}
    </>
  );
};

/** What was promised, beside what was delivered and what was accepted. */
export const Obligations = ({ contract }: { contract: ContractView }) => {
  const t = useWords();
  const columns = useColumns(contract.state === 'running' && hasRole('contract-manager'));
  const { data, error } = useAnswer(['obligations', contract.id], (house) =>
    house.obligationsOf(contract.id),
  );
  const mayAdd = contract.state === 'running' && hasRole('lead', 'contract-manager');
  const add = mayAdd && <Add contractId={contract.id} />;
  return (
    <Section title={t('obligation.title')} hint={t('obligation.hint')} aside={data?.length ? add : undefined}>
      {error && <PageFault error={error} />}
      {!data && !error && <Waiting />}
      {data && <KpisOf contract={contract} of={data} />}
      {data?.length === 0 && (
        <EmptyState title={t('obligation.none')} text={t('obligation.noneText')} action={add} />
      )}
      {!!data?.length && <Rows of={data} columns={columns} label={t('obligation.title')} />}
      {!!data?.length && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1, maxWidth: 820 }}>
          {t('obligation.forecastHint')}
        </Typography>
      )}
    </Section>
  );
};
