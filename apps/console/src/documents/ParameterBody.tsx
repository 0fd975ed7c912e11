import type { ParameterContent } from '@commonweal/wire';
import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { Particulars } from '../fields/Particulars.js';
import { PlainDate } from '../fields/Plain.js';
import { Prose } from '../fields/Prose.js';
import { Scroll } from '../fields/Scroll.js';
import { Section } from '../fields/Section.js';
import { Source } from '../fields/Sources.js';
import { valueInWords } from '../fields/value-in-words.js';
import { useWord, useWords } from '../strings/useWords.js';
import type { BodyProps } from './DocumentShow.js';

/** A series of values with the day from which each holds, and where it comes from. */
export const ParameterBody = ({ document }: BodyProps) => {
  const t = useWords();
  const word = useWord();
  const parameter = document.content as unknown as ParameterContent;
  return (
    <Section title={t('document.series')}>
      {parameter.description && <Prose text={parameter.description} />}
      <Particulars of={[[t('document.selector'), word('selector', parameter.selector)]]} />
      <Scroll label={t('document.series')}>
        <Table size="small" sx={{ mt: 1 }}>
          <TableHead>
            <TableRow>
              <TableCell>{t('document.validFrom')}</TableCell>
              <TableCell align="right">{t('document.value')}</TableCell>
              <TableCell>{t('document.source')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {parameter.series.map((one) => (
              <TableRow key={one.from}>
                <TableCell>
                  <PlainDate value={one.from} />
                </TableCell>
                <TableCell align="right" sx={{ fontWeight: 600 }}>
                  {valueInWords(one.value, parameter)}
                </TableCell>
                <TableCell>
                  <Source of={one} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Scroll>
    </Section>
  );
};
