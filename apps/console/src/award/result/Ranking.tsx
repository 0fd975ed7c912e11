import type { BidResult, ResultView } from '@commonweal/wire';
import { Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import type { Column } from '../../fields/column.js';
import { Rows } from '../../fields/Rows.js';
import { Section } from '../../fields/Section.js';
import { StatusTag } from '../../fields/StatusTag.js';
import { useWords } from '../../strings/useWords.js';

/** Bids, best first. */
export const Ranking = ({ procurementId, result }: { procurementId: string; result: ResultView }) => {
  const t = useWords();
  const columns: Column<BidResult & { id: string }>[] = [
    { source: 'bidder', label: t('award.bid.bidder'), show: ({ bidder }) => bidder },
    {
      source: 'rank',
      label: t('award.result.rank'),
      align: 'right',
      show: ({ rank, notRanked }) => rank ?? notRanked ?? '–',
    },
    { source: 'total', label: t('award.result.total'), align: 'right', show: ({ total }) => total ?? '–' },
    {
      source: 'state',
      label: t('award.bid.state'),
      show: ({ state }) => <StatusTag group="bidState" value={state} />,
    },
  ];
  const summary: Column<BidResult & { id: string }> = {
    source: 'summary',
    label: t('award.result.summary'),
    show: ({ bidId, bidder }) => (
      <MuiLink
        component={Link}
        to={`/procurements/${procurementId}/summaries/${bidId}`}
        aria-label={`${t('award.result.summary')}: ${bidder}`}
      >
        {t('award.result.summary')}
      </MuiLink>
    ),
  };
  return (
    <Section title={t('award.result.ranking')} hint={result.rules}>
      <Rows
        of={result.bids.map((bid) => ({ ...bid, id: bid.bidId }))}
        columns={result.award ? [...columns, summary] : columns}
        label={t('award.result.ranking')}
      />
    </Section>
  );
};
