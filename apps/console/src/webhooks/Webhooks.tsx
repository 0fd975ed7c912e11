import type { WebhookMade } from '@commonweal/wire';
import { Box } from '@mui/material';
import { useState } from 'react';
import { Title } from 'react-admin';
import { useAnswer } from '../api/useAnswer.js';
import { ShownOnce } from '../fields/ShownOnce.js';
import { EmptyState } from '../shell/EmptyState.js';
import { PageTrouble } from '../shell/Faults.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { AddWebhook } from './SaveWebhook.js';
import { Webhook } from './Webhook.js';

const soon = 5000;

/** Programs elsewhere that are told of what happens here. Looked at again while something is on its way. */
const Webhooks = () => {
  const t = useWords();
  const [made, setMade] = useState<WebhookMade>();
  const { data, error } = useAnswer(['webhooks'], (house) => house.webhooks(), {
    again: (rows) => (rows?.some(({ waiting }) => waiting > 0) ? soon : false),
  });
  const events = useAnswer(['webhook-events'], (house) => house.webhookEvents());
  const trouble = error ?? events.error;
  if (trouble) return <PageTrouble error={trouble} />;
  if (!data || !events.data) return <Waiting />;
  return (
    <>
      <Title title={t('webhook.title')} />
      <Lead>{t('webhook.lead')}</Lead>
      <Box sx={{ maxWidth: 1000 }}>
        <Box sx={{ mb: 2 }}>
          <AddWebhook events={events.data} onMade={setMade} />
        </Box>
        {made && (
          <ShownOnce
            text={t('webhook.secretIs', { name: made.name })}
            secret={made.secret}
            onDone={() => setMade(undefined)}
          />
        )}
        {!data.length && <EmptyState title={t('webhook.none')} text={t('webhook.noneText')} />}
        {data.map((row) => (
          <Webhook key={row.id} row={row} events={events.data} onMade={setMade} />
        ))}
      </Box>
    </>
  );
};

export default Webhooks;
