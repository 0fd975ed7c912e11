import type { AssessmentSummaryView } from '@commonweal/wire';
import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useAnswer } from '../../api/useAnswer.js';
import { Pending } from '../../fields/Pending.js';
import { Prose } from '../../fields/Prose.js';
import { Scroll } from '../../fields/Scroll.js';
import { useWords } from '../../strings/useWords.js';

const Outcome = ({ of }: { of: AssessmentSummaryView }) => {
  const t = useWords();
  if (of.isWinner) return <>{t('award.summary.won')}</>;
  return <>{of.winner ? t('award.summary.lost', { winner: of.winner }) : t('award.summary.noAward')}</>;
};

const Lines = ({ of }: { of: AssessmentSummaryView }) => {
  const t = useWords();
  const beside = of.winnerTotal !== undefined;
  return (
    <Scroll label={t('award.summary.title')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('award.summary.criterion')}</TableCell>
            <TableCell align="right">{t('award.summary.weight')}</TableCell>
            <TableCell>{t('award.summary.yours')}</TableCell>
            <TableCell align="right">{t('award.summary.points')}</TableCell>
            {beside && <TableCell align="right">{t('award.summary.winnerPoints')}</TableCell>}
            <TableCell>{t('award.summary.reason')}</TableCell>
            {beside && <TableCell>{t('award.summary.winnerReason')}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {of.lines.map((line) => (
            <TableRow key={line.title}>
              <TableCell component="th" scope="row">
                {line.title}
              </TableCell>
              <TableCell align="right">{line.weight} %</TableCell>
              <TableCell>{line.found}</TableCell>
              <TableCell align="right">{line.weighted}</TableCell>
              {beside && <TableCell align="right">{line.winnerWeighted}</TableCell>}
              <TableCell>{line.reason}</TableCell>
              {beside && (
                <TableCell>{line.isWithheld ? t('award.summary.withheld') : line.winnerReason}</TableCell>
              )}
            </TableRow>
          ))}
          <TableRow sx={{ '& > .MuiTableCell-root': { fontWeight: 700 } }}>
            <TableCell component="th" scope="row" colSpan={3}>
              {t('award.summary.total')}
            </TableCell>
            <TableCell align="right">{of.total}</TableCell>
            {beside && <TableCell align="right">{of.winnerTotal}</TableCell>}
            <TableCell colSpan={beside ? 2 : 1} />
          </TableRow>
        </TableBody>
      </Table>
    </Scroll>
  );
};

/** How each criterion was assessed, with the scores that there were. */
const Assessed = ({ of: { lines } }: { of: AssessmentSummaryView }) => {
  const t = useWords();
  return (
    <>
      <Typography variant="h3" sx={{ mt: 3 }}>
        {t('award.summary.assessed')}
      </Typography>
      <Box component="dl" sx={{ '& dt': { fontWeight: 600 }, '& dd': { m: 0, mb: 1 } }}>
        {lines.map(({ title, explained }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{explained}</dd>
          </div>
        ))}
      </Box>
    </>
  );
};

/** What one bidder is told, on a page to print. */
const AssessmentSummary = () => {
  const t = useWords();
  const { id = '', bidId = '' } = useParams();
  const { data, error } = useAnswer(['summary', bidId], (house) => house.assessmentSummary(id, bidId));
  if (!data) return <Pending title={t('award.summary.title')} error={error} />;
  return (
    <Box sx={{ maxWidth: 960, bgcolor: '#fff', p: { xs: 2, sm: 4 } }}>
      <Title title={`${t('award.summary.title')}: ${data.bidder}`} />
      <Box className="no-print" sx={{ float: 'right' }}>
        <Button variant="outlined" onClick={() => window.print()}>
          {t('award.summary.print')}
        </Button>
      </Box>
      <Typography variant="h2">{t('award.summary.title')}</Typography>
      <Typography>
        {data.reference} {data.title}
        {data.lot && ` – ${data.lot}`}
      </Typography>
      <Typography sx={{ fontWeight: 600, mt: 1 }}>
        {t('award.summary.for', { bidder: data.bidder })}
      </Typography>
      <Typography sx={{ my: 2 }}>
        <Outcome of={data} />
      </Typography>
      {data.notRanked && (
        <Typography sx={{ my: 2 }}>
          <strong>{t('award.summary.notRanked')}:</strong> {data.notRanked}
        </Typography>
      )}
      {data.lines.length > 0 && <Lines of={data} />}
      {data.advantages && (
        <>
          <Typography variant="h3" sx={{ mt: 3 }}>
            {t('award.summary.advantages')}
          </Typography>
          <Prose text={data.advantages} />
        </>
      )}
      <Typography variant="h3" sx={{ mt: 3 }}>
        {t('award.summary.decision')}
      </Typography>
      <Prose text={data.reason} />
      {data.lines.length > 0 && <Assessed of={data} />}
    </Box>
  );
};

export default AssessmentSummary;
