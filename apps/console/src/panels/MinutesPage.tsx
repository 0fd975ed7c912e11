import type { MinutesView, MinuteView } from '@commonweal/wire';
import { Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { useCommand } from '../api/useCommand.js';
import { AskDialog, useDialog } from '../fields/AskDialog.js';
import { LongTextInput } from '../fields/FactInput.js';
import { dayInWords } from '../fields/moments.js';
import { Particulars } from '../fields/Particulars.js';
import { Pending } from '../fields/Pending.js';
import { PlainDate, PlainMoment } from '../fields/Plain.js';
import { Prose } from '../fields/Prose.js';
import { useWords } from '../strings/useWords.js';
import { RulingText } from './RulingText.js';
import { Votes } from './Votes.js';

const Minute = ({ minute, number }: { minute: MinuteView; number: number }) => {
  const t = useWords();
  return (
    <Box component="section" sx={{ mt: 3, breakInside: 'avoid' }}>
      <Typography variant="h3">
        {number}. {minute.about}
      </Typography>
      <Typography color="textSecondary">
        {minute.gate}. {t('panel.ledBy', { name: minute.lead })}
      </Typography>
      {minute.lateAgreed && <Typography>{t('panel.lateTaken', { reason: minute.lateAgreed })}</Typography>}
      {minute.withdrawn && <Typography>{t('panel.withdrawn', { reason: minute.withdrawn })}</Typography>}
      <Votes conflicts={minute.conflicts} votes={minute.votes} level="h4" />
      {minute.rulings.map((ruling) => (
        <RulingText key={ruling.at} ruling={ruling} />
      ))}
      {minute.rulings.length === 0 && !minute.withdrawn && <Typography>{t('panel.noRuling')}</Typography>}
    </Box>
  );
};

const Confirm = ({ id }: { id: string }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useDialog();
  const meeting = useAnswer(['panel-meeting', id], (house) => house.panelMeeting(id)).data;
  if (!meeting?.may.includes('confirm')) return null;
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {t('panel.confirmMinutes')}
      </Button>
      {isOpen && (
        <AskDialog
          title={t('panel.confirmMinutes')}
          text={t('panel.confirmText')}
          confirm={t('panel.confirmMinutes')}
          busy={busy}
          onClose={() => setOpen(false)}
          onDo={({ notes }) =>
            run({
              do: (house) => house.confirmMinutes(id, notes as string | undefined, meeting.version),
              said: 'panel.confirmed',
            })
          }
        >
          <LongTextInput source="notes" label={t('panel.notes')} />
        </AskDialog>
      )}
    </>
  );
};

const Standing = ({ minutes }: { minutes: MinutesView }) => {
  const t = useWords();
  if (!minutes.confirmed) return <Typography sx={{ fontWeight: 600 }}>{t('panel.minutesDraft')}</Typography>;
  return (
    <Typography>
      {t('panel.minutesConfirmed', { name: minutes.confirmedBy ?? '' })}{' '}
      <PlainMoment value={minutes.confirmedAt} />
    </Typography>
  );
};

/** Minutes, on a page to print. */
const MinutesPage = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const { data, error } = useAnswer(['panel-minutes', id], (house) => house.minutes(id));
  if (!data) return <Pending title={t('panel.minutes')} error={error} />;
  const people = (names: string[]) => names.join(', ') || t('panel.nobody');
  return (
    <Box sx={{ maxWidth: 960, bgcolor: '#fff', p: { xs: 2, sm: 4 } }}>
      <Title
        title={`${t('panel.minutes')}: ${t('panel.meetingOn', { panel: data.panel, date: dayInWords(data.heldOn) })}`}
      />
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
        <Confirm id={id} />
        <Button variant="outlined" onClick={() => window.print()}>
          {t('panel.print')}
        </Button>
        <MuiLink component={Link} to={`/panel-meetings/${id}/show`} sx={{ alignSelf: 'center' }}>
          {t('panel.agenda')}
        </MuiLink>
      </Box>
      <Typography variant="h2">
        {data.panel}, <PlainDate value={data.heldOn} />
      </Typography>
      <Standing minutes={data} />
      <Particulars
        columns={1}
        of={[
          [t('panel.startsAt'), data.startsAt],
          [t('panel.place'), data.place],
          [t('panel.present'), people(data.present)],
          [t('panel.apologies'), people(data.apologies)],
        ]}
      />
      {data.items.map((minute, index) => (
        <Minute key={minute.itemId} minute={minute} number={index + 1} />
      ))}
      {data.notes && (
        <>
          <Typography variant="h3" sx={{ mt: 3 }}>
            {t('panel.otherNotes')}
          </Typography>
          <Prose text={data.notes} />
        </>
      )}
    </Box>
  );
};

export default MinutesPage;
