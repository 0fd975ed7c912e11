import { Box, Link, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { Section } from '../fields/Section.js';
import { Tag } from '../fields/StatusTag.js';
import { PageTrouble } from '../shell/Faults.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';

/** Packs that may be adopted: what the law asks for, and what other councils set. */
const PresetList = () => {
  const t = useWords();
  const { data, error } = useAnswer(['presets'], (house) => house.presets());
  if (error) return <PageTrouble error={error} />;
  if (!data) return <Waiting />;
  return (
    <>
      <Title title={t('change.preset.title')} />
      <Lead>{t('change.preset.lead')}</Lead>
      {data.map((preset) => (
        <Section key={preset.key} title={`${preset.title} ${preset.version}`}>
          <Typography sx={{ mb: 1 }}>{preset.description}</Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            <Tag tone={preset.differing ? 'careful' : 'good'}>
              {preset.differing
                ? t('change.preset.differing', { smart_count: preset.differing })
                : t('change.preset.same')}
            </Tag>
            {preset.optional && <Tag>{t('change.preset.optional')}</Tag>}
            {preset.differing > 0 && (
              <Link component={RouterLink} to={`/changes/presets/${preset.key}`}>
                {t('change.preset.look', { title: preset.title })}
              </Link>
            )}
          </Box>
        </Section>
      ))}
    </>
  );
};

export default PresetList;
