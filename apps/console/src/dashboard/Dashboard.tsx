import { Box, Button } from '@mui/material';
import { Title } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { useFactValues } from '../documents/useDocuments.js';
import { dayInWords, today } from '../fields/moments.js';
import { PickBox } from '../fields/PickBox.js';
import { useQuestion } from '../fields/useQuestion.js';
import { quartersUntil } from '../quarter/quarters.js';
import { TableOfReport } from '../quarter/TableOfReport.js';
import { PageFault } from '../shell/Faults.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { Overdue, Pipeline, Suppliers } from './Figures.js';

/** How things stand: what runs, what is overdue, and with whom contracts are. It prints. */
const Dashboard = () => {
  const t = useWords();
  const [{ directorate, from }, change] = useQuestion(['directorate', 'from']);
  const quarters = quartersUntil(today());
  const until = quarters.find((quarter) => quarter.from === from)?.until;
  const { data, error, refetch } = useAnswer(['dashboard', directorate ?? '', from ?? ''], (house) =>
    house.dashboard({ directorate, from, until }),
  );
  return (
    <>
      <Title title={t('dashboard.title')} />
      {data && <Lead>{t('dashboard.lead', { day: dayInWords(data.asOf) })}</Lead>}
      <Box
        className="no-print"
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-end', mb: 2 }}
      >
        <Box role="search" aria-label={t('shell.filters')} sx={{ flex: '0 1 340px', minWidth: 0 }}>
          <PickBox
            tight
            label={t('dashboard.directorate')}
            options={useFactValues('directorate')}
            value={directorate ?? null}
            onChange={(value) => change('directorate', value)}
          />
        </Box>
        <Box role="search" aria-label={t('dashboard.period')} sx={{ flex: '0 1 300px', minWidth: 0 }}>
          <PickBox
            tight
            label={t('dashboard.period')}
            options={quarters.map(({ from: value, ...of }) => ({ value, title: t('quarter.name', of) }))}
            value={from ?? null}
            onChange={(value) => change('from', value)}
          />
        </Box>
        <Button component={RouterLink} to={`/quarterly-report${from ? `?from=${from}` : ''}`}>
          {t('quarter.title')}
        </Button>
        <Button component={RouterLink} to="/portfolio">
          {t('dashboard.delivered')}
        </Button>
        <Button component={RouterLink} to="/releases">
          {t('dashboard.releases')}
        </Button>
        <Button onClick={() => window.print()}>{t('dashboard.print')}</Button>
      </Box>
      {error && <PageFault error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <>
          <Pipeline rows={data.pipeline} />
          <Overdue rows={data.overdue} />
          <Suppliers rows={data.suppliers} />
          <Lead>
            {t('dashboard.inPeriod', { from: dayInWords(data.from), until: dayInWords(data.until) })}
          </Lead>
          <TableOfReport of={data.awarded} from={data.from} />
          <TableOfReport of={data.releases} from={data.from} />
        </>
      )}
    </>
  );
};

export default Dashboard;
