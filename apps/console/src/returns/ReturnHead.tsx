import type { ReturnView } from '@commonweal/wire';
import { Link } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { Particulars } from '../fields/Particulars.js';
import { PlainDate, PlainMoment } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { StatusTag, Tag } from '../fields/StatusTag.js';
import { useWords } from '../strings/useWords.js';
import { Lateness } from './Lateness.js';
import { ReturnCommands } from './ReturnCommands.js';

const ReplyBy = ({ it }: { it: ReturnView }) => {
  const t = useWords();
  return (
    <>
      <PlainDate value={it.replyBy} /> {it.replyOverdue && <Tag tone="bad">{t('returns.replyOverdue')}</Tag>}
    </>
  );
};

/** Whose return it is, when it was due and when it came. */
export const ReturnHead = ({ it }: { it: ReturnView }) => {
  const t = useWords();
  const toContract = (
    <Link component={RouterLink} to={`/contracts/${it.contractId}/show`}>
      {it.contractTitle}
    </Link>
  );
  return (
    <Section title={it.contract} aside={<ReturnCommands it={it} />}>
      <Particulars
        of={[
          [t('returns.state'), <StatusTag key="state" group="returnState" value={it.state} />],
          [t('returns.lateness'), <Lateness key="late" it={it} />],
          [t('returns.contract'), toContract],
          [t('returns.supplier'), it.supplier],
          [t('returns.opens'), <PlainDate key="opens" value={it.opensOn} />],
          [t('returns.due'), <PlainDate key="due" value={it.dueOn} />],
          [t('returns.submitted'), it.firstSubmittedAt && <PlainMoment value={it.firstSubmittedAt} />],
          [t('returns.submittedBy'), it.submittedBy],
          [t('returns.replyBy'), it.replyBy && <ReplyBy key="reply" it={it} />],
          [t('returns.waivedBecause'), it.waivedBecause],
        ]}
      />
    </Section>
  );
};
