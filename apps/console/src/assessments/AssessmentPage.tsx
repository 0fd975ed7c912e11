import type { AssessmentView } from '@commonweal/wire';
import { Box, Link } from '@mui/material';
import { Title } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { momentInWords } from '../fields/moments.js';
import { Particulars } from '../fields/Particulars.js';
import { Pending } from '../fields/Pending.js';
import { PlainDate } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { StatusTag } from '../fields/StatusTag.js';
import { periodInWords } from '../measures/period.js';
import { MessagesAbout } from '../messages/MessagesAbout.js';
import { useWords } from '../strings/useWords.js';
import { AssessmentCommands } from './AssessmentCommands.js';
import { Ratings } from './Ratings.js';

const Notice = ({ text }: { text: string }) => {
  const t = useWords();
  return (
    <Section title={t('assessment.notice')} hint={t('assessment.noticeHint')}>
      <Box
        component="pre"
        tabIndex={0}
        aria-label={t('assessment.notice')}
        sx={{
          m: 0,
          p: 1.5,
          bgcolor: '#f5f7f7',
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
          font: 'inherit',
        }}
      >
        {text}
      </Box>
    </Section>
  );
};

function useParticulars(it: AssessmentView) {
  const t = useWords();
  const byOn = (name: string | undefined, at: string | undefined) =>
    name && at && t('assessment.byOn', { name, at: momentInWords(at) });
  const toContract = (
    <Link component={RouterLink} to={`/contracts/${it.contractId}/show/performance`} sx={{ py: 0.25 }}>
      {`${it.contract} ${it.contractTitle}`}
    </Link>
  );
  return [
    [t('assessment.contract'), toContract],
    [t('assessment.supplier'), it.supplier],
    [t('assessment.period'), periodInWords(it)],
    [t('assessment.state'), <StatusTag key="state" group="assessmentState" value={it.state} />],
    [t('assessment.repliableUntil'), it.repliableUntil && <PlainDate value={it.repliableUntil} />],
    [t('assessment.replied'), byOn(it.repliedBy, it.repliedAt)],
    [t('assessment.publishedBy'), byOn(it.publishedBy, it.publishedAt)],
    [t('assessment.noticeOn'), it.noticeOn && <PlainDate value={it.noticeOn} />],
    [t('assessment.noticeEvidence'), it.noticeEvidence],
  ] as [string, React.ReactNode][];
}

const Whole = ({ it }: { it: AssessmentView }) => {
  const t = useWords();
  return (
    <>
      <Title title={t('assessment.one', { contract: it.contract })} />
      <Section title={t('assessment.head')} aside={<AssessmentCommands it={it} />}>
        <Particulars of={useParticulars(it)} />
      </Section>
      <Ratings it={it} />
      {it.notice && <Notice text={it.notice} />}
      <MessagesAbout subjectId={it.id} />
    </>
  );
};

const AssessmentPage = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const { data: it, error } = useAnswer(['assessment', id], (house) => house.assessment(id));
  if (!it) return <Pending title={t('assessment.title')} error={error} />;
  return <Whole it={it} />;
};

export default AssessmentPage;
