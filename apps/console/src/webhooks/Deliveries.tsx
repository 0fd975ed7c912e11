import type { WebhookDeliveryView, WebhookView } from '@commonweal/wire';
import { Box, Button, Typography } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { useCommand } from '../api/useCommand.js';
import type { Column } from '../fields/column.js';
import { PlainMoment } from '../fields/Plain.js';
import { Rows } from '../fields/Rows.js';
import { StatusTag } from '../fields/StatusTag.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';

const soon = 3000;

/** What was sent to one receiver, and what came of it. Looked at again while something is on its way. */
export const Deliveries = ({ of: { id, name } }: { of: WebhookView }) => {
  const t = useWords();
  const columns = useColumns(id);
  const { data, error } = useAnswer(['webhook-deliveries', id], (house) => house.webhookDeliveries(id), {
    again: (rows) => (rows?.some(({ state }) => state === 'waiting') ? soon : false),
  });
  if (error) return <PageFault error={error} />;
  if (!data) return <Waiting />;
  if (!data.length)
    return (
      <Typography variant="body2" sx={{ mt: 2 }}>
        {t('webhook.noDeliveries')}
      </Typography>
    );
  return (
    <Box sx={{ mt: 2 }}>
      <Rows of={data} columns={columns} label={t('webhook.deliveriesOf', { name })} />
      <Typography variant="body2" color="textSecondary">
        {t('webhook.latest')}
      </Typography>
    </Box>
  );
};

function useColumns(webhookId: string): Column<WebhookDeliveryView>[] {
  const t = useWords();
  return [
    { source: 'event', label: t('webhook.event'), show: ({ event }) => event },
    {
      source: 'plannedAt',
      label: t('webhook.at'),
      show: ({ plannedAt }) => <PlainMoment value={plannedAt} />,
    },
    {
      source: 'state',
      label: t('webhook.state'),
      show: ({ state }) => <StatusTag group="deliveryState" value={state} />,
    },
    { source: 'attempts', label: t('webhook.attempts'), align: 'right', show: ({ attempts }) => attempts },
    { source: 'answer', label: t('webhook.answer'), show: ({ answer }) => answer ?? '–' },
    { source: 'tryAt', label: t('webhook.next'), show: ({ tryAt }) => <PlainMoment value={tryAt} /> },
    { source: 'again', label: t('webhook.again'), show: (row) => <Again row={row} webhookId={webhookId} /> },
  ];
}

const Again = ({ row, webhookId }: { row: WebhookDeliveryView; webhookId: string }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  if (row.state === 'delivered') return <>–</>;
  const again = () =>
    run({ do: (house) => house.sendWebhookAgain(webhookId, row.id), said: 'webhook.againSaid' });
  return (
    <Button
      variant="outlined"
      size="small"
      disabled={busy}
      aria-label={t('webhook.againOf', { event: row.event })}
      onClick={() => void again()}
    >
      {t('webhook.again')}
    </Button>
  );
};
