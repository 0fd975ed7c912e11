import type { PanelItemView } from '@commonweal/wire';
import { Alert, Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { Pending } from '../fields/Pending.js';
import { PlainDate, PlainMoment } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { StatusTag, Tag } from '../fields/StatusTag.js';
import { useWord, useWords } from '../strings/useWords.js';
import { ItemActions } from './ItemActions.js';
import { PackText } from './PackText.js';
import { RulingText } from './RulingText.js';
import { Votes } from './Votes.js';

const Head = ({ item }: { item: PanelItemView }) => {
  const t = useWords();
  return (
    <Box sx={{ mb: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
        <StatusTag group="panelItemState" value={item.state} />
        {item.urgent && <Tag tone="bad">{t('panel.urgent')}</Tag>}
        {item.waitsForChair && <Tag tone="careful">{t('panel.late')}</Tag>}
      </Box>
      <Typography>
        {item.gate} – {item.panelTitle}
        {item.heldOn && (
          <>
            {', '}
            <MuiLink component={Link} to={`/panel-meetings/${item.meetingId}/show`}>
              <PlainDate value={item.heldOn} />
            </MuiLink>
          </>
        )}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {t('panel.ledBy', { name: item.lead })}. {t('panel.submittedBy', { name: item.submittedBy })}{' '}
        <PlainMoment value={item.submittedAt} />
      </Typography>
      {item.urgentReason && (
        <Typography variant="body2">{t('panel.whyUrgent', { reason: item.urgentReason })}</Typography>
      )}
      {item.lateReason && (
        <Typography variant="body2">{t('panel.whyLate', { reason: item.lateReason })}</Typography>
      )}
      {item.lateAgreed && (
        <Typography variant="body2">{t('panel.lateTaken', { reason: item.lateAgreed })}</Typography>
      )}
      {item.withdrawn && (
        <Typography variant="body2">{t('panel.withdrawn', { reason: item.withdrawn })}</Typography>
      )}
    </Box>
  );
};

const Poll = ({ item }: { item: PanelItemView }) => {
  const t = useWords();
  const word = useWord();
  const { count } = item;
  return (
    <Section title={t('panel.votes')} aside={<ItemActions item={item} />}>
      {item.conflicted && (
        <Alert severity="info" role={undefined}>
          {t('panel.withheld')}
        </Alert>
      )}
      {item.myVote && (
        <Typography sx={{ fontWeight: 600 }}>
          {t('panel.yourVote', { vote: word('ruling', item.myVote) })}
        </Typography>
      )}
      {count && item.state === 'submitted' && (
        <Typography sx={{ mb: 1 }}>
          {t('panel.counted', { counted: count.counted, quorum: count.quorum })}.{' '}
          {count.quorate ? t('panel.quorate') : t('panel.notQuorate')} {count.words}
        </Typography>
      )}
      {item.ruled && <RulingText ruling={item.ruled} />}
      {count && <Votes conflicts={item.conflicts} votes={item.votes} />}
    </Section>
  );
};

/** One item before a panel: what the panel reads, who may do what, and what came of it; a page to print. */
const ItemPage = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const { data, error } = useAnswer(['panel-item', id], (house) => house.panelItem(id));
  if (!data) return <Pending title={t('panel.item')} error={error} />;
  return (
    <>
      <Title title={`${data.reference} ${data.title}`} />
      <Box
        className="no-print"
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 1 }}
      >
        <MuiLink component={Link} to={`/procurements/${data.subjectId}/show`} sx={{ fontWeight: 600 }}>
          {t('panel.procurement')}
        </MuiLink>
        {data.pack && (
          <Button variant="outlined" onClick={() => window.print()}>
            {t('panel.print')}
          </Button>
        )}
      </Box>
      <Box sx={{ '@media print': { zoom: 0.7, '& .MuiCardContent-root': { columns: 2 } } }}>
        <Head item={data} />
        <Poll item={data} />
      </Box>
      {data.pack && (
        <Section title={t('panel.pack')}>
          <PackText pack={data.pack} hash={data.packHash} />
        </Section>
      )}
    </>
  );
};

export default ItemPage;
