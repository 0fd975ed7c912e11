import type { CoverageView } from '@commonweal/wire';
import { Box, Link, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { Scroll } from '../../fields/Scroll.js';
import { Section } from '../../fields/Section.js';
import { useWords } from '../../strings/useWords.js';
import type { Chosen } from './MapTable.js';
import { bestAt, cellOf, type Looked, rulesOf } from './reach-map.js';
import { useBandTitles } from './useBandTitles.js';

interface Props {
  view: CoverageView;
  chosen: Chosen;
  looked: Looked;
}

const signs = ['never', 'perhaps', 'can'] as const;

const Places = ({ view, chosen }: Omit<Props, 'looked'>) => {
  const t = useWords();
  const titles = useBandTitles(view);
  const rules = rulesOf(view, chosen.line);
  return (
    <Scroll label={t('rule.map.places')}>
      <Table size="small" sx={{ mb: 2, width: 'auto' }}>
        <TableHead>
          <TableRow>
            <TableCell>{t('rule.map.band')}</TableCell>
            {view.regimes.map(({ value, title }) => (
              <TableCell key={value}>{title}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {titles.map((title, band) => (
            <TableRow key={title}>
              <TableCell component="th" scope="row">
                {title}
              </TableCell>
              {view.regimes.map(({ value }, regime) => (
                <TableCell key={value}>
                  {t(
                    `rule.map.place.${signs[bestAt(view, rules, chosen.category, band, regime)] ?? 'never'}`,
                  )}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Scroll>
  );
};

/** What stands behind one cell: each band and regime, and the rules. */
export const Behind = ({ view, chosen, looked }: Props) => {
  const t = useWords();
  const start = useRef<HTMLDivElement>(null);
  // A rule that suggests two of the indicators stands here once.
  const rules = cellOf(view, chosen.line, chosen.category, looked).rules.filter(
    ({ rule }, index, all) => all.findIndex((one) => one.rule === rule) === index,
  );
  useEffect(() => start.current?.focus(), [chosen]);
  return (
    <Box ref={start} tabIndex={-1} sx={{ mt: 2, outline: 'none' }}>
      <Section
        title={t('rule.map.behind', {
          line: chosen.line.title,
          category: view.categories[chosen.category]?.title ?? '',
        })}
      >
        <Places view={view} chosen={chosen} />
        {!rules.length && <Typography>{t('rule.map.noRule')}</Typography>}
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {rules.map(({ rule, title, english }) => (
            <Box component="li" key={rule} sx={{ mb: 1 }}>
              <Link component={RouterLink} to={`/rules/${rule}/show`}>
                {title}
              </Link>
              <Typography variant="body2" color="textSecondary" sx={{ maxWidth: 760 }}>
                {english}
              </Typography>
            </Box>
          ))}
        </Box>
      </Section>
    </Box>
  );
};
