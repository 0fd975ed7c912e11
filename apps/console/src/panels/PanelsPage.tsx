import type { PanelMeetingRow, PanelView } from '@commonweal/wire';
import { Button, Link as MuiLink, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { Link } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { useCommand } from '../api/useCommand.js';
import { AskDialog, useDialog } from '../fields/AskDialog.js';
import { Particulars } from '../fields/Particulars.js';
import { Pending } from '../fields/Pending.js';
import { PlainDate } from '../fields/Plain.js';
import { moneyInWords } from '../fields/pounds.js';
import type { Column } from '../fields/column.js';
import { Rows } from '../fields/Rows.js';
import { Section } from '../fields/Section.js';
import { StatusTag } from '../fields/StatusTag.js';
import { EmptyState } from '../shell/EmptyState.js';
import { Lead } from '../shell/Lead.js';
import { useWords } from '../strings/useWords.js';
import { MeetingInputs, meetingOf } from './MeetingInputs.js';
import { PanelMembers } from './PanelMembers.js';

const Plan = ({ panel, onClose }: { panel: PanelView; onClose: () => void }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  return (
    <AskDialog
      title={`${t('panel.plan')}: ${panel.title}`}
      confirm={t('panel.plan')}
      busy={busy}
      onClose={onClose}
      onDo={(given) =>
        run({
          do: (house) => house.planMeeting({ panel: panel.id, ...meetingOf(given) }),
          said: 'panel.planned',
        })
      }
    >
      <MeetingInputs />
    </AskDialog>
  );
};

const Meetings = ({ of, title }: { of: PanelMeetingRow[]; title: string }) => {
  const t = useWords();
  const columns: Column<PanelMeetingRow>[] = [
    {
      source: 'heldOn',
      label: t('panel.heldOn'),
      show: ({ id, heldOn, startsAt }) => (
        <MuiLink component={Link} to={`/panel-meetings/${id}/show`}>
          <PlainDate value={heldOn} /> {startsAt}
        </MuiLink>
      ),
    },
    { source: 'place', label: t('panel.place'), show: ({ place }) => place },
    {
      source: 'papersBy',
      label: t('panel.papersBy'),
      show: ({ papersBy }) => <PlainDate value={papersBy} />,
    },
    { source: 'items', label: t('panel.items'), show: ({ items }) => items, align: 'right' },
    {
      source: 'state',
      label: t('panel.state'),
      show: ({ state }) => <StatusTag group="meetingState" value={state} />,
    },
  ];
  if (!of.length) return <EmptyState title={t('panel.noMeetings')} text={t('panel.noMeetingsText')} />;
  return <Rows of={of} columns={columns} label={title} />;
};

const Panel = ({ panel, meetings }: { panel: PanelView; meetings: PanelMeetingRow[] }) => {
  const t = useWords();
  const [isPlanning, setPlanning] = useDialog();
  const title = t('panel.meetings', { panel: panel.title });
  const larger = panel.quorums.map(({ from, members }) =>
    t('panel.quorumFrom', { value: moneyInWords(from), members }),
  );
  return (
    <Section
      title={panel.title}
      hint={panel.remit}
      aside={
        panel.may.includes('meetings') && (
          <Button variant="contained" onClick={() => setPlanning(true)}>
            {t('panel.plan')}
          </Button>
        )
      }
    >
      <Particulars
        columns={1}
        of={[
          [t('panel.quorum'), [t('panel.quorumWords', { smart_count: panel.quorum }), ...larger].join('')],
          [t('panel.papers'), t('panel.papersWords', { smart_count: panel.papersDays })],
          [t('panel.routes'), panel.routes.join(' ')],
        ]}
      />
      <Typography variant="h3" sx={{ mt: 2, mb: 1 }}>
        {title}
      </Typography>
      <Meetings of={meetings} title={title} />
      <Typography variant="h3" sx={{ mt: 2, mb: 1 }}>
        {t('panel.members')}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {t('panel.membersHint')}
      </Typography>
      <PanelMembers panel={panel} />
      {isPlanning && <Plan panel={panel} onClose={() => setPlanning(false)} />}
    </Section>
  );
};

/** Every panel: its meetings first, then who sits on it. */
const PanelsPage = () => {
  const t = useWords();
  const panels = useAnswer(['panels'], (house) => house.panels());
  const meetings = useAnswer(['panel-meetings'], (house) => house.panelMeetings());
  if (!panels.data || !meetings.data)
    return <Pending title={t('panel.title')} error={panels.error ?? meetings.error} />;
  return (
    <>
      <Title title={t('panel.title')} />
      <Lead>{t('panel.lead')}</Lead>
      {panels.data.map((panel) => (
        <Panel
          key={panel.id}
          panel={panel}
          meetings={meetings.data.filter((meeting) => meeting.panel === panel.id)}
        />
      ))}
    </>
  );
};

export default PanelsPage;
