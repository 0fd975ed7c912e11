import type { ReportTable } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { tones } from '../dashboard/Bars.js';
import { useWords } from '../strings/useWords.js';
import { useCells } from './useCells.js';

/** Rows that are drawn at most: more are read better in the table. */
const most = 14;
const [line, bar, left, width, right] = [26, 14, 300, 420, 60];

const shortened = (text: string) => (text.length > 42 ? `${text.slice(0, 41)}…` : text);

/** A bar a row, as the figures are large; the table beneath says the same in numbers. */
export const RowBars = ({ of, title }: { of: ReportTable; title: string }) => {
  const t = useWords();
  const { headingOf, wordsIn } = useCells(of);
  const parts = of.columns.flatMap(({ part, ...column }, at) => (part ? [{ part, at, column }] : []));
  const isPercent = parts.some(({ column }) => column.as === 'percent');
  const rows = of.rows
    .map(({ cells }) => ({ cells, values: parts.map(({ at }) => Number(cells[at] ?? 0)) }))
    .filter(({ cells }) => parts.some(({ at }) => typeof cells[at] === 'number'))
    .filter(({ cells }, at, all) => all.findIndex((one) => one.cells[0] === cells[0]) === at);
  const drawn = rows.slice(0, most);
  const largest = Math.max(0, ...drawn.map(({ values }) => values.reduce((sum, one) => sum + one, 0)));
  const scale = width / Math.max(isPercent ? Math.min(Math.max(largest, 100), 200) : largest, 1);
  if (drawn.length === 0 || largest === 0) return null;
  return (
    <Box sx={{ mb: 2 }}>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={t('quarter.chart', { title })}>
        <Box
          component="svg"
          role="img"
          aria-label={t('quarter.chartOf', { title })}
          viewBox={`0 0 ${left + width + right} ${drawn.length * line + 6}`}
          width="100%"
          sx={{ maxWidth: left + width + right, minWidth: 520, printColorAdjust: 'exact' }}
        >
          {drawn.map(({ cells, values }, row) => {
            const y = row * line + 4;
            const sums = values.map((_, at) => values.slice(0, at).reduce((sum, one) => sum + one, 0));
            const sum = values.reduce((all, one) => all + one, 0);
            return (
              <g key={`${row} ${String(cells[0])}`} fontSize="13" fill="#14201f">
                <text x={left - 10} y={y + 12} textAnchor="end">
                  {shortened(wordsIn(cells[0] ?? '', 0))}
                </text>
                {values.map((value, at) => (
                  <rect
                    key={parts[at]?.column.key}
                    x={left + Math.min((sums[at] ?? 0) * scale, width)}
                    y={y}
                    width={Math.min(value * scale, width)}
                    height={bar}
                    fill={tones[parts[at]?.part ?? 'plain']}
                  />
                ))}
                <text x={left + Math.min(sum * scale, width) + 6} y={y + 12}>
                  {isPercent ? `${sum}%` : sum}
                </text>
              </g>
            );
          })}
          {isPercent && largest > 0 && of.key === 'promises' && (
            <line
              x1={left + 100 * scale}
              x2={left + 100 * scale}
              y1="0"
              y2={drawn.length * line + 4}
              stroke="#b3261e"
              strokeDasharray="4 3"
            />
          )}
        </Box>
      </Box>
      <Typography variant="body2" color="textSecondary">
        {parts.length > 1 && (
          <Legend of={parts.map(({ part, column }) => ({ part, words: headingOf(column) }))} />
        )}
        {of.key === 'promises' && t('quarter.mark')}
        {rows.length > most && ` ${t('quarter.notAllDrawn', { most, all: rows.length })}`}
      </Typography>
    </Box>
  );
};

/** What the colours say, in the order in which they are drawn. */
const Legend = ({ of }: { of: { part: keyof typeof tones; words: string }[] }) => (
  <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
    {of.map(({ part, words }) => (
      <Box component="span" key={words} sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
        <svg width="12" height="12" aria-hidden>
          <rect width="12" height="12" fill={tones[part]} />
        </svg>
        {words}
      </Box>
    ))}
  </Box>
);
