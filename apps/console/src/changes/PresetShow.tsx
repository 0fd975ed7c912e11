import { Button, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { useNavigate, useParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { useCommand } from '../api/useCommand.js';
import { Section } from '../fields/Section.js';
import { ReleaseEdits } from '../releases/ReleaseEdits.js';
import { hasRole } from '../session/session.js';
import { PageTrouble } from '../shell/Faults.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';

/** What adopting a preset would change here; adopting it begins a change, which goes the way of every change. */
const PresetShow = () => {
  const t = useWords();
  const navigate = useNavigate();
  const { key = '' } = useParams();
  const { run, busy } = useCommand();
  const { data, error } = useAnswer(['preset', key], (house) => house.preset(key));
  if (error) return <PageTrouble error={error} />;
  if (!data) return <Waiting />;
  const adopt = async () => {
    const made = await run({ do: (house) => house.adoptPreset(key), said: 'change.preset.adopted' });
    if (made.done) void navigate(`/changes/${made.value.id}/show`);
  };
  return (
    <>
      <Title title={`${data.title} ${data.version}`} />
      <Lead>{data.description}</Lead>
      {hasRole('policy-editor') && data.differing > 0 && (
        <>
          <Typography sx={{ mb: 1 }}>{t('change.preset.adoptText')}</Typography>
          <Button variant="contained" loading={busy} sx={{ mb: 2 }} onClick={() => void adopt()}>
            {t('change.preset.adopt')}
          </Button>
        </>
      )}
      <Section title={t('change.preset.would', { smart_count: data.differing })}>
        {!data.differing && <Typography color="textSecondary">{t('change.preset.same')}</Typography>}
        <ReleaseEdits edits={data.edits ?? []} isInForce={false} />
      </Section>
    </>
  );
};

export default PresetShow;
