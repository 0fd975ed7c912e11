import type { PortfolioGroup } from '@commonweal/wire';
import { Typography } from '@mui/material';
import { DeliveryTable } from '../contracts/DeliveryTable.js';
import { ThemeChart } from '../contracts/ThemeChart.js';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';
import { Count } from './Count.js';

/** What stands together: its count, how much of each promise was kept, and the figures. */
export const Group = ({ of, title }: { of: PortfolioGroup; title: string }) => {
  const t = useWords();
  const rows = of.rows.filter(({ promised }) => promised);
  return (
    <Section title={title}>
      <Count of={of} />
      {rows.length > 0 ? (
        <>
          <ThemeChart theme={title} rows={rows} untitled />
          <DeliveryTable rows={rows} />
        </>
      ) : (
        <Typography color="textSecondary">
          {t(of.rows.some(({ addsUp }) => addsUp) ? 'portfolio.notYet' : 'portfolio.noFigure')}
        </Typography>
      )}
    </Section>
  );
};
