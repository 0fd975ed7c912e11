import type { Frequency, PeriodAmount, PlannedPeriod } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { House } from '../api/data-provider.js';
import { useAnswer } from '../api/useAnswer.js';
import { MoneyInput, NumberInput } from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { dayInWords } from '../fields/moments.js';
import { figureInWords, type Measured } from '../measures/figures.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';

/** What was given until now, as far as it is filled in. */
const sumOf = (amounts: (Partial<PeriodAmount> | undefined)[] = []) =>
  amounts.reduce((sum, each) => sum + (typeof each?.amount === 'number' ? each.amount : 0), 0);

/** What the amounts come to, as they are typed. */
const Sum = ({ of, source }: { of: Measured; source: string }) => {
  const t = useWords();
  const amounts = useWatch({ name: source }) as Partial<PeriodAmount>[] | undefined;
  return (
    <Typography role="status" sx={{ fontWeight: 600 }}>
      {t('obligation.amountsSum', { sum: figureInWords(sumOf(amounts), of) })}
    </Typography>
  );
};

const Rows = ({ periods, of, source }: { periods: PlannedPeriod[]; of: Measured; source: string }) => {
  const t = useWords();
  const { setValue } = useFormContext();
  useEffect(() => setValue(source, periods), [periods, setValue, source]);
  const Input = of.type === 'money' ? MoneyInput : NumberInput;
  return (
    <FormGrid>
      {periods.map(({ from, until }, index) => (
        <Input
          key={from}
          source={`${source}.${index}.amount`}
          label={t('obligation.periodOf', { from: dayInWords(from), until: dayInWords(until) })}
          required
        />
      ))}
    </FormGrid>
  );
};

interface Props {
  /** Of what the periods are. */
  id: string;
  of: Measured;
  read: (house: House, id: string, frequency: Frequency) => Promise<PlannedPeriod[]>;
  hint: string;
  /** Where in the form the obligation stands, with a full stop after it. */
  at?: string;
}

/** The amount of each period, where the profile is a custom one. */
export const AmountsByPeriod = ({ id, of, read, hint, at = '' }: Props) => {
  const t = useWords();
  const [profile, frequency] = useWatch({ name: [`${at}profile`, `${at}frequency`] }) as [
    string?,
    Frequency?,
  ];
  const asked = profile === 'custom' && frequency !== undefined;
  const { data, error } = useAnswer(
    ['periods', id, frequency],
    (house) => read(house, id, frequency as Frequency),
    { enabled: asked, staleTime: Infinity },
  );
  if (!asked) return null;
  return (
    <Wide>
      <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, my: 1 }}>
        <Typography component="legend" sx={{ fontWeight: 650, p: 0 }}>
          {t('obligation.amounts')}
        </Typography>
        <Typography color="textSecondary">{hint}</Typography>
        {error && <PageFault error={error} />}
        {!data && !error && <Waiting />}
        {data && <Rows periods={data} of={of} source={`${at}amounts`} />}
        <Sum of={of} source={`${at}amounts`} />
      </Box>
    </Wide>
  );
};

/** What of the form goes to the engine. */
export function amountsOf(values: { profile?: string; amounts?: Partial<PeriodAmount>[] }): {
  amounts?: PeriodAmount[];
} {
  if (values.profile !== 'custom') return {};
  const given = (values.amounts ?? []).filter((one): one is PeriodAmount => typeof one.amount === 'number');
  return { amounts: given.map(({ from, amount }) => ({ from, amount })) };
}
