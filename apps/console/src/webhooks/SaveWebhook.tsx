import type { WebhookEventView, WebhookMade, WebhookSave, WebhookView } from '@commonweal/wire';
import { AskButton } from '../fields/AskButton.js';
import { ChoicesInput, LineInput, YesNoInput } from '../fields/FactInput.js';
import { useWords } from '../strings/useWords.js';

const Fields = ({ events }: { events: WebhookEventView[] }) => {
  const t = useWords();
  return (
    <>
      <LineInput source="name" label={t('webhook.name')} required />
      <LineInput source="url" label={t('webhook.url')} help={t('webhook.urlHelp')} required />
      <ChoicesInput
        source="events"
        label={t('webhook.events')}
        values={events.map(({ key, title }) => ({ value: key, title }))}
        required
      />
      <YesNoInput source="isOn" label={t('webhook.isOn')} help={t('webhook.isOnHelp')} />
    </>
  );
};

interface Adding {
  events: WebhookEventView[];
  onMade: (made: WebhookMade) => void;
}

export const AddWebhook = ({ events, onMade }: Adding) => {
  const t = useWords();
  return (
    <AskButton
      label={t('webhook.add')}
      text={t('webhook.addText')}
      variant="contained"
      record={{ events: [], isOn: true }}
      command={(values) => ({ do: (house) => house.addWebhook(saveOf(values)) })}
      onDone={onMade}
    >
      <Fields events={events} />
    </AskButton>
  );
};

export const EditWebhook = ({ row, events }: { row: WebhookView; events: WebhookEventView[] }) => {
  const t = useWords();
  const { id, version } = row;
  const record = saveOf(row);
  return (
    <AskButton
      label={t('webhook.edit')}
      about={t('webhook.editOf', { name: row.name })}
      title={t('webhook.editOf', { name: row.name })}
      confirm={t('shell.save')}
      size="small"
      record={record}
      command={(values) => ({
        do: (house) => house.changeWebhook(id, version, saveOf(values)),
        said: 'webhook.saved',
        began: record,
        readAgain: async (house) => (await house.webhooks()).find((one) => one.id === id) ?? {},
      })}
    >
      <Fields events={events} />
    </AskButton>
  );
};

/** A form holds nothing where a field was emptied: the engine says then that it is missing. */
function saveOf(values: Partial<WebhookSave>): WebhookSave {
  const { name = '', url = '', events, isOn } = values;
  return { name, url, events: events ?? [], isOn: isOn ?? false };
}
