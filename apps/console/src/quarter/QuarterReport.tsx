import { Box, Button, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { useAnswer } from '../api/useAnswer.js';
import { useFactTitle, useFactValues } from '../documents/useDocuments.js';
import { dayInWords, today } from '../fields/moments.js';
import { PickBox } from '../fields/PickBox.js';
import { useQuestion } from '../fields/useQuestion.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { quartersUntil } from './quarters.js';
import { TableOfReport } from './TableOfReport.js';

/** What members are told of a quarter. It prints, with the papers of a meeting. */
const QuarterReport = () => {
  const t = useWords();
  const [{ from, directorate }, change] = useQuestion(['from', 'directorate']);
  const titleOf = useFactTitle('directorate');
  const { data, error, refetch } = useAnswer(['quarter-report', from ?? '', directorate ?? ''], (house) =>
    house.quarterReport({ from, directorate }),
  );
  const quarters = quartersUntil(today()).map(({ from: value, ...of }) => ({
    value,
    title: t('quarter.name', of),
  }));
  const period = data && { from: dayInWords(data.from), until: dayInWords(data.until) };
  return (
    <>
      <Title title={t('quarter.title')} />
      <Box
        className="no-print"
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-end', mb: 2 }}
      >
        <Box
          role="search"
          aria-label={t('shell.filters')}
          sx={{
            flex: '0 1 620px',
            minWidth: 0,
            display: 'grid',
            gridTemplateColumns: { sm: '1fr 1fr' },
            gap: 1,
          }}
        >
          <PickBox
            tight
            required
            label={t('quarter.quarter')}
            options={quarters}
            value={from ?? data?.from ?? null}
            onChange={(value) => change('from', value)}
          />
          <PickBox
            tight
            label={t('quarter.directorate')}
            options={useFactValues('directorate')}
            value={directorate ?? null}
            onChange={(value) => change('directorate', value)}
          />
        </Box>
        <Button onClick={() => window.print()}>{t('quarter.print')}</Button>
      </Box>
      {error && <PageFault error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <>
          <Typography variant="h2" component="p" sx={{ mb: 0.5 }}>
            {data.council}: {t('quarter.period', period)}
          </Typography>
          <Typography color="textSecondary" sx={{ mb: 2, maxWidth: 760 }}>
            {directorate
              ? t('quarter.ofDirectorate', { directorate: titleOf(directorate), day: dayInWords(data.asOf) })
              : t('quarter.ofAll', { day: dayInWords(data.asOf) })}
            {data.asOf <= data.until && ` ${t('quarter.runs')}`}
          </Typography>
          {data.tables.map((table) => (
            <TableOfReport key={table.key} of={table} from={data.from} />
          ))}
        </>
      )}
    </>
  );
};

export default QuarterReport;
