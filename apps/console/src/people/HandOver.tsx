import type { HandOverLine, HeldItemView } from '@commonweal/wire';
import { Alert, Box, Button } from '@mui/material';
import { useState } from 'react';
import { Title } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { useCommand } from '../api/useCommand.js';
import { PickBox } from '../fields/PickBox.js';
import { EmptyState } from '../shell/EmptyState.js';
import { PageTrouble } from '../shell/Faults.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { HeldItems, nameOf } from './HeldItems.js';
import { HandOverPreview } from './HandOverPreview.js';

/** All open work of one person, and who gets it. */
const HandOver = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const { run, busy } = useCommand();
  const [all, setAll] = useState<string | null>(null);
  const [single, setSingle] = useState<Record<string, string | null>>({});
  const [preview, setPreview] = useState<HandOverLine[]>();
  const { data, error } = useAnswer(['held-work', id], (house) => house.heldWork(id));
  const people = useAnswer(['people-names'], (house) => house.names()).data ?? [];
  if (error) return <PageTrouble error={error} />;
  if (!data) return <Waiting />;
  const options = people.filter((one) => one.id !== id).map((one) => ({ value: one.id, title: one.name }));
  const toOf = (item: HeldItemView) => single[nameOf(item)] ?? all;
  const items = data.items.flatMap((item) => {
    const toId = toOf(item);
    return toId ? [{ kind: item.kind, id: item.id, toId }] : [];
  });
  const look = async () => {
    const outcome = await run({ do: (house) => house.previewHandOver(id, { items }), readsOnly: true });
    if (outcome.done) setPreview(outcome.value);
  };
  const handOver = async () => {
    const outcome = await run({ do: (house) => house.handOver(id, { items }), said: 'handOver.done' });
    if (outcome.done) setPreview(undefined);
  };
  const change = (apply: () => void) => {
    setPreview(undefined);
    apply();
  };
  return (
    <>
      <Title title={t('handOver.title', { name: data.name })} />
      <Lead>{t('handOver.lead')}</Lead>
      {!data.items.length && <EmptyState title={t('handOver.none')} text={t('handOver.noneText')} />}
      {data.items.length > 0 && (
        <Box sx={{ maxWidth: 960 }}>
          <Box sx={{ mb: 2 }}>
            <PickBox
              label={t('handOver.all')}
              help={t('handOver.allHelp')}
              options={options}
              value={all}
              onChange={(value) => change(() => setAll(value))}
            />
          </Box>
          <HeldItems
            items={data.items}
            options={options}
            toOf={toOf}
            onChange={(item, value) => change(() => setSingle({ ...single, [nameOf(item)]: value }))}
          />
          <Button variant="outlined" disabled={!items.length} loading={busy} onClick={() => void look()}>
            {t('handOver.preview')}
          </Button>
          {preview && <HandOverPreview lines={preview} busy={busy} onDo={() => void handOver()} />}
        </Box>
      )}
      {!data.active && data.items.length > 0 && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {t('handOver.warnGone', { smart_count: data.items.length })}
        </Alert>
      )}
    </>
  );
};

export default HandOver;
