import type { OcdsContract, OcdsObservation } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { FigureTable } from '../dashboard/FigureTable.js';
import { PlainDate } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';
import { amountOf, figureOf } from './figures.js';

const london = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });

/** The day in London that a moment of a release falls on. */
const PlainDay = ({ at }: { at?: string }) => <PlainDate value={at && london.format(new Date(at))} />;

const Observed = ({ of }: { of: OcdsObservation }) => {
  const t = useWords();
  const rating = of.measureClassification?.description ?? of.measureClassification?.id;
  return (
    <Typography variant="body2" component="li">
      <PlainDay at={of.period?.endDate} />:{' '}
      {rating ? t('openData.rated', { rating }) : (figureOf(of) ?? t('openData.notShown'))}
    </Typography>
  );
};

/** What is published of one contract: each promise with what came of it. */
export const ContractTold = ({ of }: { of: OcdsContract }) => {
  const t = useWords();
  const { agreedMetrics: agreed = [], implementation } = of;
  const delivered = implementation?.metrics ?? [];
  const ids = [...new Set([...agreed, ...delivered].map(({ id }) => id))];
  const rows = ids.map((id) => ({
    id,
    title: [...agreed, ...delivered].find((one) => one.id === id)?.title ?? id,
    target: agreed.find((one) => one.id === id)?.observations[0],
    observed: delivered.find((one) => one.id === id)?.observations ?? [],
  }));
  return (
    <Section
      title={`${of.id}: ${of.title}`}
      hint={
        <>
          {amountOf(of.value)}, <PlainDay at={of.period.startDate} /> – <PlainDay at={of.period.endDate} />
        </>
      }
    >
      {of.description && <Typography sx={{ mb: 2 }}>{of.description}</Typography>}
      {rows.length > 0 && (
        <FigureTable
          label={t('field.tableOf', { title: t('openData.promises') })}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            { label: t('openData.promise'), show: ({ title }) => title },
            { label: t('openData.target'), show: ({ target }) => (target && figureOf(target)) ?? '–' },
            {
              label: t('openData.delivered'),
              isBar: true,
              show: ({ observed }) =>
                observed.length ? (
                  <Box component="ul" sx={{ m: 0, pl: 2 }}>
                    {observed.map((one) => (
                      <Observed key={one.id} of={one} />
                    ))}
                  </Box>
                ) : (
                  '–'
                ),
            },
          ]}
        />
      )}
    </Section>
  );
};
