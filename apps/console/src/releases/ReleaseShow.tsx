import type { ReleaseEdit, ReleaseView } from '@commonweal/wire';
import ExpandMore from '@mui/icons-material/ExpandMore';
import { Accordion, AccordionDetails, AccordionSummary, Box, Link, Typography } from '@mui/material';
import { Title, useGetOne } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { Differences } from '../changes/Differences.js';
import { Sentences } from '../changes/EditCard.js';
import { PlainMoment } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { Tag } from '../fields/StatusTag.js';
import { BeginMove } from '../moves/BeginMove.js';
import { PageTrouble } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { capital } from '../strings/as-words.js';
import { useWord, useWords } from '../strings/useWords.js';
import { RollBack } from './RollBack.js';

const Edit = ({ edit, isOpen, isInForce }: { edit: ReleaseEdit; isOpen: boolean; isInForce: boolean }) => {
  const word = useWord();
  return (
    <Accordion
      defaultExpanded={isOpen}
      slotProps={{ transition: { unmountOnExit: true }, heading: { component: 'h3' } }}
    >
      <AccordionSummary expandIcon={<ExpandMore />}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Typography component="span" sx={{ fontWeight: 600 }}>
            {capital(edit.title)}
          </Typography>
          <Tag>{word('kind', edit.kind)}</Tag>
        </Box>
      </AccordionSummary>
      <AccordionDetails>
        {edit.kind === 'workflow' && isInForce && <BeginMove workflow={edit.key} />}
        <Sentences before={edit.englishBefore} now={edit.english} />
        {edit.englishBefore && edit.differences.length > 0 && <Differences differences={edit.differences} />}
      </AccordionDetails>
    </Accordion>
  );
};

const Head = ({ release }: { release: ReleaseView }) => {
  const t = useWords();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, justifyContent: 'space-between', mb: 2 }}>
      <Box>
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mb: 0.5 }}>
          {release.inForce && <Tag tone="good">{t('change.release.inForce')}</Tag>}
          {release.unreviewed && <Tag tone="careful">{t('change.release.unreviewed')}</Tag>}
          <Tag>
            {release.reevaluation === 'done'
              ? t('change.release.reevaluated')
              : t('change.release.reevaluating', { progress: release.reevaluation })}
          </Tag>
        </Box>
        <Typography color="textSecondary">
          <PlainMoment value={release.effectiveAt} /> · {t('change.by', { name: release.author })} ·{' '}
          {t('change.release.publishedBy', { name: release.publishedBy })}
          {release.approvedBy.length > 0 &&
            ` · ${t('change.release.approvedBy', { name: release.approvedBy.join(', ') })}`}
        </Typography>
        <Link component={RouterLink} to={`/changes/${release.changeId}/show`}>
          {t('change.release.fromChange', { reference: release.changeReference })}
        </Link>
      </Box>
      <RollBack release={release} />
    </Box>
  );
};

const ReleaseShow = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const { data, error } = useGetOne<ReleaseView>('releases', { id: Number(id) });
  if (error) return <PageTrouble error={error} />;
  if (!data) return <Waiting />;
  const edits = data.edits ?? [];
  return (
    <>
      <Title title={`${t('change.release.numbered', { number: data.number })}: ${data.title}`} />
      <Head release={data} />
      <Section title={t('change.release.changed', { smart_count: edits.length })}>
        {edits.map((edit) => (
          <Edit
            key={`${edit.kind}:${edit.key}`}
            edit={edit}
            isOpen={edits.length < 4}
            isInForce={data.inForce}
          />
        ))}
      </Section>
    </>
  );
};

export default ReleaseShow;
