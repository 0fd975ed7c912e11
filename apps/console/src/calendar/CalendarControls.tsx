import { Box, Button } from '@mui/material';
import { PickBox } from '../fields/PickBox.js';
import { RadioBox } from '../fields/RadioBox.js';
import { strings } from '../strings/index.js';
import { useWord, useWords } from '../strings/useWords.js';
import { monthLater } from './months.js';

type Asks = 'month' | 'view' | 'whose' | 'kind';

interface Props {
  month: string;
  asked: Partial<Record<Asks, string>>;
  change: (name: Asks, value: string | null) => void;
}

const Months = ({ month, change }: Pick<Props, 'month' | 'change'>) => {
  const t = useWords();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.5 }}>
      <Button onClick={() => change('month', monthLater(month, -1))}>{t('calendar.before')}</Button>
      <Button onClick={() => change('month', null)}>{t('calendar.now')}</Button>
      <Button onClick={() => change('month', monthLater(month, 1))}>{t('calendar.after')}</Button>
    </Box>
  );
};

/** Which month, whose, of which kind, and how it is laid out. */
export const CalendarControls = ({ month, asked, change }: Props) => {
  const t = useWords();
  const word = useWord();
  const kinds = Object.keys(strings.word.dueKind).map((value) => ({ value, title: word('dueKind', value) }));
  return (
    <Box sx={{ mb: 2 }}>
      <Months month={month} change={change} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1, alignItems: 'flex-end' }}>
        <RadioBox
          row
          label={t('calendar.whose')}
          options={[
            { value: 'mine', title: t('calendar.mine') },
            { value: 'all', title: t('calendar.all') },
          ]}
          value={asked.whose}
          onChange={(value) => change('whose', value)}
        />
        <RadioBox
          row
          label={t('calendar.view')}
          options={[
            { value: 'agenda', title: t('calendar.agenda') },
            { value: 'month', title: t('calendar.month') },
          ]}
          value={asked.view ?? 'agenda'}
          onChange={(value) => change('view', value)}
        />
        <Box sx={{ width: 220 }}>
          <PickBox
            tight
            label={t('calendar.kind')}
            options={kinds}
            value={asked.kind ?? null}
            onChange={(value) => change('kind', value)}
          />
        </Box>
        <Button component="a" href="/api/dues/mine.ics">
          {t('calendar.file')}
        </Button>
      </Box>
    </Box>
  );
};
