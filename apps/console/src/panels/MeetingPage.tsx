import type { AttendanceView, PanelMeetingView } from '@commonweal/wire';
import { Alert, Box, Button, Link as MuiLink } from '@mui/material';
import { useState } from 'react';
import { Title } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { useCommand } from '../api/useCommand.js';
import { AskDialog, ReasonDialog } from '../fields/AskDialog.js';
import { ChoicesInput } from '../fields/FactInput.js';
import { dayInWords } from '../fields/moments.js';
import { Particulars } from '../fields/Particulars.js';
import { Pending } from '../fields/Pending.js';
import { PlainDate } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { StatusTag } from '../fields/StatusTag.js';
import { mayRead } from '../session/may-read.js';
import { useWords } from '../strings/useWords.js';
import { Agenda } from './Agenda.js';
import { MeetingInputs, meetingOf } from './MeetingInputs.js';

interface Props {
  meeting: PanelMeetingView;
  onClose: () => void;
}

const Attendance = ({ meeting, onClose }: Props) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const people = meeting.attendance.map(({ personId, name }) => ({ value: personId, title: name }));
  const are = (state: AttendanceView['state']) =>
    meeting.attendance.filter((one) => one.state === state).map(({ personId }) => personId);
  return (
    <AskDialog
      title={t('panel.noteAttendance')}
      confirm={t('panel.noteAttendance')}
      record={{ present: are('present'), apologies: are('apologies') }}
      busy={busy}
      onClose={onClose}
      onDo={({ present, apologies }) =>
        run({
          do: (house) =>
            house.noteAttendance(
              meeting.id,
              { present: (present ?? []) as string[], apologies: (apologies ?? []) as string[] },
              meeting.version,
            ),
          said: 'panel.attendanceNoted',
        })
      }
    >
      <ChoicesInput source="present" label={t('panel.present')} values={people} />
      <ChoicesInput source="apologies" label={t('panel.apologies')} values={people} />
    </AskDialog>
  );
};

const Move = ({ meeting, onClose }: Props) => {
  const t = useWords();
  const { run, busy } = useCommand();
  return (
    <AskDialog
      title={t('panel.move')}
      confirm={t('panel.move')}
      record={meeting}
      busy={busy}
      onClose={onClose}
      onDo={(given) =>
        run({
          do: (house) => house.moveMeeting(meeting.id, meetingOf(given), meeting.version),
          said: 'panel.moved',
        })
      }
    >
      <MeetingInputs />
    </AskDialog>
  );
};

const Cancel = ({ meeting, onClose }: Props) => {
  const t = useWords();
  const { run, busy } = useCommand();
  return (
    <ReasonDialog
      title={t('panel.cancel')}
      text={t('panel.cancelText')}
      confirm={t('panel.cancel')}
      danger
      busy={busy}
      onClose={onClose}
      onDo={(reason) =>
        run({
          do: (house) => house.cancelMeeting(meeting.id, reason, meeting.version),
          said: 'panel.cancelled',
        })
      }
    />
  );
};

const Publish = ({ meeting, onClose }: Props) => {
  const t = useWords();
  const { run, busy } = useCommand();
  return (
    <AskDialog
      title={t('panel.publish')}
      text={t('panel.publishText')}
      confirm={t('panel.publish')}
      busy={busy}
      onClose={onClose}
      onDo={() =>
        run({ do: (house) => house.publishAgenda(meeting.id, meeting.version), said: 'panel.published' })
      }
    />
  );
};

const dialogs = { publish: Publish, attendance: Attendance, edit: Move, cancel: Cancel };
const labels = {
  publish: 'panel.publish',
  attendance: 'panel.noteAttendance',
  edit: 'panel.move',
  cancel: 'panel.cancel',
} as const;

const Actions = ({ meeting }: { meeting: PanelMeetingView }) => {
  const t = useWords();
  const [open, setOpen] = useState<keyof typeof dialogs>();
  const Open = open && dialogs[open];
  const may = (Object.keys(dialogs) as (keyof typeof dialogs)[]).filter((what) => meeting.may.includes(what));
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {may.map((what) => (
        <Button
          key={what}
          variant={what === 'publish' ? 'contained' : 'outlined'}
          color={what === 'cancel' ? 'error' : 'primary'}
          onClick={() => setOpen(what)}
        >
          {t(labels[what])}
        </Button>
      ))}
      {Open && <Open meeting={meeting} onClose={() => setOpen(undefined)} />}
    </Box>
  );
};

/** One meeting: when and where, its agenda, who is there. */
const MeetingPage = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const { data, error } = useAnswer(['panel-meeting', id], (house) => house.panelMeeting(id));
  if (!data) return <Pending title={t('panel.meeting')} error={error} />;
  const names = (state: AttendanceView['state']) =>
    data.attendance
      .filter((one) => one.state === state)
      .map(({ name }) => name)
      .join(', ');
  return (
    <>
      <Title title={t('panel.meetingOn', { panel: data.panelTitle, date: dayInWords(data.heldOn) })} />
      <MuiLink component={Link} to="/panel-meetings" sx={{ display: 'inline-block', mb: 1, fontWeight: 600 }}>
        {t('panel.title')}
      </MuiLink>
      {data.cancelled && (
        <Alert severity="warning" role={undefined} sx={{ mb: 2 }}>
          {t('panel.wasCancelled', { reason: data.cancelled })}
        </Alert>
      )}
      <Section title={t('panel.meeting')} aside={<Actions meeting={data} />}>
        <Particulars
          of={[
            [t('panel.state'), <StatusTag key="state" group="meetingState" value={data.state} />],
            [t('panel.startsAt'), data.startsAt],
            [t('panel.place'), data.place],
            [t('panel.papersBy'), <PlainDate key="papers" value={data.papersBy} />],
            [t('panel.present'), names('present')],
            [t('panel.apologies'), names('apologies')],
            [
              t('panel.minutes'),
              mayRead('panel-minutes') && (
                <MuiLink key="minutes" component={Link} to={`/panel-meetings/${id}/minutes`}>
                  {t('panel.minutes')}
                </MuiLink>
              ),
            ],
          ]}
        />
      </Section>
      <Section title={t('panel.agenda')}>
        <Agenda meeting={data} />
      </Section>
    </>
  );
};

export default MeetingPage;
