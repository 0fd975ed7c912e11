import { Alert } from '@mui/material';
import { Title } from 'react-admin';
import { useAnswer } from '../api/useAnswer.js';
import { today } from '../fields/moments.js';
import { useQuestion } from '../fields/useQuestion.js';
import { EmptyState } from '../shell/EmptyState.js';
import { PageFault } from '../shell/Faults.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { hasRole } from '../session/session.js';
import { useWords } from '../strings/useWords.js';
import { Agenda } from './Agenda.js';
import { CalendarControls } from './CalendarControls.js';
import { MonthTable } from './MonthTable.js';
import { firstDay, isMonth, lastDay, monthInWords, monthOf } from './months.js';

const asks = ['month', 'view', 'whose', 'kind'] as const;

/** Who has days of their own; auditors and administrators begin with everybody's. */
const doers = ['lead', 'contract-manager', 'panel', 'policy-editor', 'policy-approver'] as const;

/** What is due in a month, as an agenda or as a table of weeks. */
const Calendar = () => {
  const t = useWords();
  const [asked, change] = useQuestion(asks);
  const month = asked.month && isMonth(asked.month) ? asked.month : monthOf(today());
  const atFirst = hasRole(...doers) ? 'mine' : 'all';
  const whose = asked.whose === 'all' || asked.whose === 'mine' ? asked.whose : atFirst;
  const question = {
    ...{ from: firstDay(month), until: lastDay(month), whose },
    ...(asked.kind ? { kind: asked.kind } : {}),
  };
  const { data, error, refetch } = useAnswer(['dues', question], (house) => house.dues(question));
  const words = { month: monthInWords(month) };
  return (
    <>
      <Title title={t('calendar.title')} />
      <Lead>{t('calendar.lead', words)}</Lead>
      <CalendarControls month={month} asked={{ ...asked, whose }} change={change} />
      {error && <PageFault error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.more && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {t('calendar.more')}
        </Alert>
      )}
      {data?.items.length === 0 && (
        <EmptyState title={t('calendar.none', words)} text={t('calendar.noneText')} />
      )}
      {data && data.items.length > 0 && asked.view !== 'month' && (
        <Agenda items={data.items} today={data.today} />
      )}
      {data && asked.view === 'month' && <MonthTable month={month} today={data.today} items={data.items} />}
    </>
  );
};

export default Calendar;
