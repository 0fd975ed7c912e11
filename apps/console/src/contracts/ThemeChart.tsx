import type { DeliveryRow } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import {
  Bar,
  BarChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { reachedOf } from '../measures/ReachBar.js';
import { useWords } from '../strings/useWords.js';

const rowHeight = 46;
const axis = { fontSize: 12, fill: '#4a5857' };
const longestName = 44;

const short = (name: string) =>
  name.length > longestName ? `${name.slice(0, longestName - 1).trimEnd()}…` : name;

/** Per cent of the promise, so that tonnes and pounds can stand in one picture. */
export const ThemeChart = ({
  theme,
  rows,
  untitled,
}: {
  theme: string;
  rows: DeliveryRow[];
  untitled?: boolean;
}) => {
  const t = useWords();
  const data = rows.map((row) => ({
    name: short(row.indicator),
    percent: reachedOf(row.promised, row.delivered) ?? 0,
  }));
  const most = Math.max(120, ...data.map(({ percent }) => percent));
  return (
    <Box sx={{ mb: 2 }}>
      {!untitled && (
        <Typography variant="h3" component="h3" sx={{ mb: 0.5 }}>
          {theme}
        </Typography>
      )}
      <ResponsiveContainer width="100%" height={rowHeight * data.length + 34}>
        <BarChart
          data={data}
          layout="vertical"
          title={t('delivery.chart', { theme })}
          margin={{ top: 14, right: 24, bottom: 0, left: 0 }}
        >
          <CartesianGrid horizontal={false} stroke="#d5dcdb" />
          <XAxis
            type="number"
            domain={[0, Math.min(most, 200)]}
            allowDataOverflow
            unit="%"
            tick={axis}
            stroke="#6f7c7a"
          />
          <YAxis type="category" dataKey="name" width={150} tick={axis} stroke="#6f7c7a" />
          <Tooltip
            formatter={(value) => [`${String(value)}%`, t('delivery.percent')]}
            cursor={{ fill: '#edf4f3' }}
          />
          <Bar dataKey="percent" fill="#00544f" barSize={16} isAnimationActive={false} />
          <ReferenceLine
            x={100}
            stroke="#b3261e"
            strokeDasharray="4 3"
            label={{ value: t('delivery.line'), position: 'top', ...axis }}
          />
        </BarChart>
      </ResponsiveContainer>
    </Box>
  );
};
