import type { WebhookEventView, WebhookMade, WebhookView } from '@commonweal/wire';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useCommand } from '../api/useCommand.js';
import { AskButton } from '../fields/AskButton.js';
import { PlainMoment } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { Tag } from '../fields/StatusTag.js';
import { useWords } from '../strings/useWords.js';
import { Deliveries } from './Deliveries.js';
import { EditWebhook } from './SaveWebhook.js';

interface Props {
  row: WebhookView;
  events: WebhookEventView[];
  onMade: (made: WebhookMade) => void;
}

/** One receiver: what it is told of, what arrived last, and what can be done with it. */
export const Webhook = ({ row, events, onMade }: Props) => {
  const t = useWords();
  return (
    <Section
      title={row.name}
      aside={<Standing row={row} />}
      hint={<Box sx={{ overflowWrap: 'anywhere' }}>{row.url}</Box>}
    >
      {row.givenUpBecause && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {t('webhook.givenUp', { answer: row.givenUpBecause })}
        </Alert>
      )}
      <Box component="ul" sx={{ mt: 0, mb: 1, pl: 2.5 }}>
        {row.events.map((event) => (
          <Typography key={event} component="li" variant="body2">
            {events.find(({ key }) => key === event)?.title ?? event} (<code>{event}</code>)
          </Typography>
        ))}
      </Box>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {row.deliveredAt ? (
          <>
            {t('webhook.arrived')} <PlainMoment value={row.deliveredAt} />.
          </>
        ) : (
          t('webhook.notArrived')
        )}{' '}
        {t('webhook.waiting', { smart_count: row.waiting })}
      </Typography>
      <Commands row={row} events={events} onMade={onMade} />
    </Section>
  );
};

const Standing = ({ row }: { row: WebhookView }) => {
  const t = useWords();
  if (row.isOn) return <Tag tone="good">{t('webhook.on')}</Tag>;
  return <Tag tone={row.givenUpBecause ? 'bad' : 'plain'}>{t('webhook.off')}</Tag>;
};

const Commands = ({ row, events, onMade }: Props) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useState(false);
  const { id, name } = row;
  const test = async () => {
    const { done } = await run({ do: (house) => house.testWebhook(id), said: 'webhook.tested' });
    if (done) setOpen(true);
  };
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-label={t('webhook.deliveriesOf', { name })}
          onClick={() => setOpen(!isOpen)}
        >
          {t('webhook.deliveries')}
        </Button>
        <EditWebhook row={row} events={events} />
        <Button
          size="small"
          disabled={busy}
          aria-label={t('webhook.testOf', { name })}
          onClick={() => void test()}
        >
          {t('webhook.test')}
        </Button>
        <AskButton
          label={t('webhook.renew')}
          about={t('webhook.renewOf', { name })}
          title={t('webhook.renewOf', { name })}
          text={t('webhook.renewText')}
          size="small"
          command={() => ({ do: (house) => house.renewWebhookSecret(id) })}
          onDone={onMade}
        />
        <AskButton
          label={t('webhook.remove')}
          about={t('webhook.removeOf', { name })}
          title={t('webhook.removeOf', { name })}
          text={t('webhook.removeText')}
          size="small"
          danger
          command={() => ({ do: (house) => house.removeWebhook(id), said: 'webhook.removed' })}
        />
      </Box>
      {isOpen && <Deliveries of={row} />}
    </>
  );
};
