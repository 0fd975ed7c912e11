import { Link } from '@mui/material';
import { Title } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { momentInWords } from '../fields/moments.js';
import { Particulars } from '../fields/Particulars.js';
import { PlainDate, PlainMoment } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { StatusTag } from '../fields/StatusTag.js';
import { MessagesAbout } from '../messages/MessagesAbout.js';
import { Pending } from '../fields/Pending.js';
import { asWords } from '../strings/as-words.js';
import { useWords } from '../strings/useWords.js';
import { AlertCommands } from './AlertCommands.js';
import { rungInWords } from './rung.js';

const AlertShow = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const { data: it, error } = useAnswer(['alert', id], (house) => house.alert(id));
  if (!it) return <Pending title={t('alert.one')} error={error} />;
  const toSubject = (
    <Link component={RouterLink} to={it.link}>
      {it.subject}
    </Link>
  );
  const toLadder = (
    <Link component={RouterLink} to={`/ladders/${it.ladder}/show`}>
      {asWords(it.ladder)}
    </Link>
  );
  const resolved =
    it.resolvedAt && t('alert.resolvedBy', { name: it.resolvedBy ?? '', at: momentInWords(it.resolvedAt) });
  return (
    <>
      <Title title={it.message} />
      <Section title={t('alert.one')} aside={<AlertCommands it={it} />}>
        <Particulars
          of={[
            [t('alert.state'), <StatusTag key="state" group="alertState" value={it.state} />],
            [t('alert.severity'), <StatusTag key="severity" group="severity" value={it.severity} />],
            [t('alert.about'), toSubject],
            [t('alert.dueOn'), <PlainDate key="due" value={it.dueOn} />],
            [t('alert.raised'), <PlainMoment key="raised" value={it.raisedAt} />],
            [t('alert.ladder'), toLadder],
            [t('alert.rung'), rungInWords(t, it.rung)],
            [t('alert.snoozedUntil'), it.snoozedUntil && <PlainDate value={it.snoozedUntil} />],
            [t('alert.reason'), it.reason],
            [t('alert.resolved'), resolved],
          ]}
        />
      </Section>
      <MessagesAbout subjectId={it.subjectId} title={t('alert.messages')} />
    </>
  );
};

export default AlertShow;
