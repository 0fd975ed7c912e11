import ExpandMore from '@mui/icons-material/ExpandMore';
import type { CoverageView } from '@commonweal/wire';
import { Accordion, AccordionDetails, AccordionSummary, Box, Typography } from '@mui/material';
import { useWords } from '../../strings/useWords.js';
import { cellOf, type Line, type Looked, type Standing, standing } from './reach-map.js';

interface Props {
  view: CoverageView;
  lines: Line[];
  looked: Looked;
}

const told: Standing[] = ['never', 'perhaps', 'part', 'all'];

/** The same map for whoever would rather read it. */
export const InWords = ({ view, lines, looked }: Props) => {
  const t = useWords();
  const categoriesThat = (line: Line, how: Standing) =>
    view.categories
      .filter((_, index) => standing(cellOf(view, line, index, looked)) === how)
      .map(({ title }) => title)
      .join(', ');
  return (
    <Accordion
      sx={{ mb: 2 }}
      slotProps={{ transition: { unmountOnExit: true }, heading: { component: 'h2' } }}
    >
      <AccordionSummary expandIcon={<ExpandMore />}>{t('rule.map.inWords')}</AccordionSummary>
      <AccordionDetails>
        {lines.map((line) => (
          <Box key={line.key} sx={{ mb: 1.5 }}>
            <Typography component="h3" sx={{ fontWeight: 600 }}>
              {line.title}
            </Typography>
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              {told
                .map((how) => [how, categoriesThat(line, how)] as const)
                .filter(([, categories]) => categories)
                .map(([how, categories]) => (
                  <li key={how}>{t(`rule.map.told.${how}`, { categories })}</li>
                ))}
            </Box>
          </Box>
        ))}
      </AccordionDetails>
    </Accordion>
  );
};
