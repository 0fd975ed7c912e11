import type { ObligationView } from '@commonweal/wire';
import { Typography } from '@mui/material';
import { FigureText } from '../measures/FigureText.js';
import { useWord, useWords } from '../strings/useWords.js';

/** What it comes to, beside the target, and how that is worked out. */
export const ForecastText = ({ of }: { of: ObligationView }) => {
  const t = useWords();
  const word = useWord();
  const { forecast, forecastMethod, target } = of;
  if (forecast === undefined || !forecastMethod)
    return <>{target === undefined ? '–' : t('obligation.forecastNone')}</>;
  const percent = target ? Math.round((100 * forecast) / target) : undefined;
  const method = word('forecastMethod', forecastMethod);
  return (
    <>
      <FigureText value={forecast} of={of} />
      <Typography variant="body2" color="textSecondary">
        {percent === undefined ? method : t('obligation.forecastOf', { percent, method })}
      </Typography>
    </>
  );
};
