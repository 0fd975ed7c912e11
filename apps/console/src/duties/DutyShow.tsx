import { Link } from '@mui/material';
import { Title } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { AlertsAbout } from '../alerts/AlertsAbout.js';
import { useAnswer } from '../api/useAnswer.js';
import { resourceOfKind } from '../api/resources.js';
import { momentInWords } from '../fields/moments.js';
import { Particulars } from '../fields/Particulars.js';
import { Pending } from '../fields/Pending.js';
import { PlainDate } from '../fields/Plain.js';
import { Prose } from '../fields/Prose.js';
import { Section } from '../fields/Section.js';
import { StatusTag } from '../fields/StatusTag.js';
import { MessagesAbout } from '../messages/MessagesAbout.js';
import { useWords } from '../strings/useWords.js';
import { DaysLeft } from './DaysLeft.js';
import { DutyCommands } from './DutyCommands.js';
import { nameOf } from './name-of.js';

const DutyShow = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const { data: it, error } = useAnswer(['duty', id], (house) => house.duty(id));
  if (!it) return <Pending title={t('duty.one')} error={error} />;
  const toSubject = (
    <Link component={RouterLink} to={it.link}>
      {it.subject}
    </Link>
  );
  const toPolicy = (
    <Link component={RouterLink} to={`/${resourceOfKind.duty}/${it.duty}/show`}>
      {it.title}
    </Link>
  );
  return (
    <>
      <Title title={nameOf(it)} />
      <Section title={t('duty.one')} aside={<DutyCommands it={it} />}>
        <Particulars
          of={[
            [t('duty.of'), toSubject],
            [t('duty.state'), <StatusTag key="state" group="dutyState" value={it.state} />],
            [t('duty.dueOn'), <PlainDate key="due" value={it.dueOn} />],
            [t('duty.left'), <DaysLeft key="left" of={it} />],
            [t('duty.wasDueOn'), it.movedFrom && <PlainDate value={it.movedFrom} />],
            [t('duty.counting'), it.counting],
            [t('duty.anchorOn'), it.anchorOn ? <PlainDate value={it.anchorOn} /> : it.waitsFor],
            [t('duty.doneOn'), it.doneOn && <PlainDate value={it.doneOn} />],
            [t('duty.evidence'), it.evidence],
            [t('duty.reason'), it.reason],
            [
              t('duty.by'),
              it.by && it.settledAt && t('duty.byOn', { name: it.by, at: momentInWords(it.settledAt) }),
            ],
          ]}
        />
      </Section>
      <Section title={t('duty.says')}>
        <Prose text={it.guidance} />
        <Particulars
          columns={1}
          of={[
            [t('duty.law'), it.basis],
            [t('duty.evidenceWanted'), it.evidenceWanted],
            [t('duty.policy'), toPolicy],
          ]}
        />
      </Section>
      <AlertsAbout subjectId={it.id} />
      <MessagesAbout subjectId={it.id} title={t('duty.messages')} />
    </>
  );
};

export default DutyShow;
