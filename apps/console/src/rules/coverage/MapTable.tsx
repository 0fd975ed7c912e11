import type { CoverageView } from '@commonweal/wire';
import { Box, ButtonBase, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { Scroll } from '../../fields/Scroll.js';
import { useWords } from '../../strings/useWords.js';
import { type Cell, cellOf, type Line, type Looked, type Standing, standing } from './reach-map.js';

export interface Chosen {
  line: Line;
  category: number;
}

interface Props {
  view: CoverageView;
  lines: Line[];
  looked: Looked;
  chosen?: Chosen;
  onChoose: (chosen: Chosen) => void;
}

const looks: Record<Standing, { bgcolor: string; color: string }> = {
  all: { bgcolor: '#cfe8dc', color: '#0b3d2a' },
  part: { bgcolor: '#fff1cf', color: '#4d3800' },
  perhaps: { bgcolor: '#e3e8ef', color: '#273444' },
  never: { bgcolor: '#f9d9d6', color: '#6b1410' },
};

const Sign = ({ cell }: { cell: Cell }) => {
  const t = useWords();
  const how = standing(cell);
  return how === 'part' ? `${cell.can}/${cell.can + cell.perhaps + cell.never}` : t(`rule.map.sign.${how}`);
};

/** Upright headings: there are many categories. */
const upright = {
  writingMode: 'vertical-rl',
  textOrientation: 'sideways',
  transform: 'rotate(180deg)',
  whiteSpace: 'nowrap',
  mx: 'auto',
} as const;

/** Lines against categories; each cell opens what stands behind it. */
export const MapTable = ({ view, lines, looked, chosen, onChoose }: Props) => {
  const t = useWords();
  return (
    <Scroll label={t('rule.map.title')}>
      <Table size="small" sx={{ '& td': { p: 0.25, border: 0 }, '& th': { py: 0.5 } }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ verticalAlign: 'bottom' }}>{t('rule.map.line')}</TableCell>
            {view.categories.map(({ value, title }) => (
              <TableCell key={value} sx={{ px: 0.5, verticalAlign: 'bottom' }}>
                <Box sx={upright}>{title}</Box>
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.key}>
              <TableCell component="th" scope="row" sx={{ minWidth: 200, maxWidth: 360 }}>
                {line.title}
              </TableCell>
              {view.categories.map((category, index) => {
                const cell = cellOf(view, line, index, looked);
                const how = standing(cell);
                return (
                  <TableCell key={category.value}>
                    <ButtonBase
                      onClick={() => onChoose({ line, category: index })}
                      aria-pressed={chosen?.line.key === line.key && chosen.category === index}
                      aria-label={t('rule.map.cell', {
                        line: line.title,
                        category: category.title,
                        how: t(`rule.map.how.${how}`),
                      })}
                      sx={{
                        ...looks[how],
                        minWidth: 44,
                        width: '100%',
                        minHeight: 32,
                        borderRadius: 0.5,
                        fontSize: '0.8125rem',
                        '&[aria-pressed="true"]': { outline: '2px solid', outlineColor: 'text.primary' },
                      }}
                    >
                      <Sign cell={cell} />
                    </ButtonBase>
                  </TableCell>
                );
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Scroll>
  );
};
