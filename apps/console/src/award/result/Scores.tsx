import type { BidResult, CriterionResult, ResultView } from '@commonweal/wire';
import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Box,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import ExpandMore from '@mui/icons-material/ExpandMore';
import { Scroll } from '../../fields/Scroll.js';
import { Section } from '../../fields/Section.js';
import { Tag } from '../../fields/StatusTag.js';
import { useWord, useWords } from '../../strings/useWords.js';

const Lines = ({ criterion, bids }: { criterion: CriterionResult; bids: BidResult[] }) => {
  const t = useWords();
  return (
    <Scroll label={criterion.title}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('award.bid.bidder')}</TableCell>
            <TableCell align="right">{t('award.summary.points')}</TableCell>
            <TableCell>{t('award.result.how')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {bids.flatMap(({ bidId, bidder, lines }) =>
            lines
              .filter((line) => line.criterion === criterion.key)
              .map(({ weighted, words }) => (
                <TableRow key={bidId}>
                  <TableCell component="th" scope="row">
                    {bidder}
                  </TableCell>
                  <TableCell align="right">{weighted}</TableCell>
                  <TableCell>{words}</TableCell>
                </TableRow>
              )),
          )}
        </TableBody>
      </Table>
    </Scroll>
  );
};

/** Each criterion with its method, an example, and the reckoning of every bid. */
export const Scores = ({ result }: { result: ResultView }) => {
  const t = useWords();
  const word = useWord();
  return (
    <Section title={t('award.result.scores')}>
      {result.criteria.map((criterion) => (
        <Accordion
          key={criterion.key}
          slotProps={{ transition: { unmountOnExit: true }, heading: { component: 'h3' } }}
        >
          <AccordionSummary expandIcon={<ExpandMore />}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
              <Typography component="span" sx={{ fontWeight: 600 }}>
                {criterion.title}
              </Typography>
              <Tag>
                {word('criterionKind', criterion.kind)} {criterion.weight} %
              </Tag>
            </Box>
          </AccordionSummary>
          <AccordionDetails>
            <Typography color="textSecondary" sx={{ mb: 1, maxWidth: 760 }}>
              {criterion.explained}
            </Typography>
            <Lines criterion={criterion} bids={result.bids} />
          </AccordionDetails>
        </Accordion>
      ))}
    </Section>
  );
};
