import type { MessageView } from '@commonweal/wire';
import { Link } from '@mui/material';
import { Title } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { rungInWords } from '../alerts/rung.js';
import { useAnswer } from '../api/useAnswer.js';
import { Particulars } from '../fields/Particulars.js';
import { PlainDate, PlainMoment } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { StatusTag } from '../fields/StatusTag.js';
import { WhyButton } from '../fields/WhyButton.js';
import { Pending } from '../fields/Pending.js';
import { useWords } from '../strings/useWords.js';
import { Dispatches } from './Dispatches.js';
import { Settlement } from './Settlement.js';
import { useKindTitle } from './useKindTitle.js';

const Facts = ({ it }: { it: MessageView }) => {
  const t = useWords();
  const titleOf = useKindTitle();
  const subject = it.link ? (
    <Link component={RouterLink} to={it.link}>
      {it.subject}
    </Link>
  ) : (
    it.subject
  );
  const template = (
    <Link component={RouterLink} to={`/templates/${it.template}/show`}>
      {it.template}
    </Link>
  );
  return (
    <Particulars
      of={[
        [t('message.state'), <StatusTag key="state" group="messageState" value={it.state} />],
        [t('message.to'), `${it.to}, ${it.address}`],
        [t('message.about'), subject],
        [t('message.kind'), titleOf(it.kind)],
        [t('message.template'), template],
        [t('message.sendOn'), <PlainDate key="on" value={it.sendOn} />],
        [t('message.rung'), it.rung === undefined ? undefined : rungInWords(t, it.rung)],
        [t('message.sentAt'), it.sentAt && <PlainMoment value={it.sentAt} />],
        [t('message.why'), it.why],
        [t('message.because'), it.because],
      ]}
    />
  );
};

const MessageShow = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const { data: it, error } = useAnswer(['message', id], (house) => house.message(id));
  if (!it) return <Pending title={t('message.one')} error={error} />;
  const title = t('message.titleOf', { name: it.to });
  return (
    <>
      <Title title={title} />
      <Settlement it={it} />
      <Section
        title={t('message.one')}
        aside={it.decisionId && <WhyButton decisionId={it.decisionId} about={title} />}
      >
        <Facts it={it} />
      </Section>
      <Dispatches of={it.dispatches ?? []} />
    </>
  );
};

export default MessageShow;
