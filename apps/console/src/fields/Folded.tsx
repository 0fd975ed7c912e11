import ExpandMore from '@mui/icons-material/ExpandMore';
import { Accordion, AccordionDetails, AccordionSummary, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useWrappedSource } from 'react-admin';
import { useWatch } from 'react-hook-form';

/** Fields of a row under its title, drawn when they are opened: a long form stays quick. */
export const Folded = ({
  source,
  untitled,
  children,
}: {
  source: string;
  untitled: string;
  children: ReactNode;
}) => {
  const title = useWatch({ name: useWrappedSource(source) }) as string | undefined;
  return (
    <Accordion
      sx={{ width: '100%' }}
      slotProps={{ transition: { unmountOnExit: true }, heading: { component: 'div' } }}
    >
      <AccordionSummary expandIcon={<ExpandMore />}>
        <Typography component="span" sx={{ fontWeight: 600 }}>
          {title || untitled}
        </Typography>
      </AccordionSummary>
      <AccordionDetails>{children}</AccordionDetails>
    </Accordion>
  );
};
