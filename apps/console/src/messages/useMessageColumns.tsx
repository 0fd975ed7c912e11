import type { MessageView } from '@commonweal/wire';
import { Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { PlainDate, PlainMoment } from '../fields/Plain.js';
import type { Column } from '../fields/column.js';
import { StatusTag } from '../fields/StatusTag.js';
import { WhyButton } from '../fields/WhyButton.js';
import { useWords } from '../strings/useWords.js';
import { useKindTitle } from './useKindTitle.js';

const To = ({ row, isPlan }: { row: MessageView; isPlan: boolean }) => (
  <>
    {isPlan ? (
      row.to
    ) : (
      <Link component={RouterLink} to={`/messages/${row.id}/show`}>
        {row.to}
      </Link>
    )}
    <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
      {row.address}
    </Typography>
  </>
);

const About = ({ row }: { row: MessageView }) =>
  row.link ? (
    <Link component={RouterLink} to={row.link}>
      {row.subject}
    </Link>
  ) : (
    <>{row.subject}</>
  );

const Why = ({ row }: { row: MessageView }) => (
  <Box sx={{ minWidth: { sm: 200 }, maxWidth: 420 }}>
    {row.why}
    {row.because && <Typography variant="body2">{row.because}</Typography>}
    {row.decisionId && <WhyButton decisionId={row.decisionId} about={`${row.to}, ${row.subject}`} />}
  </Box>
);

const When = ({ row }: { row: MessageView }) =>
  row.sentAt ? <PlainMoment value={row.sentAt} /> : <PlainDate value={row.sendOn} />;

interface Shape {
  withSubject?: boolean;
  /** Messages that may not be planned yet: they have no page and no fate. */
  isPlan?: boolean;
}

export function useMessageColumns({ withSubject = true, isPlan = false }: Shape = {}): Column<MessageView>[] {
  const t = useWords();
  const titleOf = useKindTitle();
  const about: Column<MessageView> = {
    source: 'subject',
    label: t('message.about'),
    show: (row) => <About row={row} />,
  };
  const fate: Column<MessageView>[] = [
    {
      source: 'sentAt',
      label: t('message.when'),
      sortable: withSubject,
      show: (row) => <When row={row} />,
      file: [
        { source: 'sendOn', label: t('view.heading.sendOn') },
        { source: 'sentAt', label: t('view.heading.sentAt'), as: 'moment' },
      ],
    },
    {
      source: 'state',
      label: t('message.state'),
      sortable: withSubject,
      show: (row) => <StatusTag group="messageState" value={row.state} />,
      file: [{ source: 'state', words: 'messageState' }],
    },
  ];
  return [
    {
      source: 'to',
      label: t('message.to'),
      show: (row) => <To row={row} isPlan={isPlan} />,
      file: [{ source: 'to' }, { source: 'address', label: t('view.heading.address') }],
    },
    ...(withSubject ? [about] : []),
    { source: 'kind', label: t('message.kind'), show: (row) => titleOf(row.kind) },
    ...(isPlan ? [] : fate),
    {
      source: 'why',
      label: t(isPlan ? 'message.why' : 'message.whyAndFate'),
      show: (row) => <Why row={row} />,
    },
  ];
}
