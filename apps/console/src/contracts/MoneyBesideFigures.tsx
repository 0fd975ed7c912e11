import type { MoneyBeside } from '@commonweal/wire';
import { Typography } from '@mui/material';
import { dayInWords } from '../fields/moments.js';
import { moneyInWords } from '../fields/pounds.js';
import { SourceText } from '../fields/SourceText.js';
import { useWords } from '../strings/useWords.js';

const shown = (pence: number | null | undefined) => (typeof pence === 'number' ? moneyInWords(pence) : '–');

/** What figures come to in money, with who says so beneath it. */
export const MoneyBesideFigures = ({ of }: { of: MoneyBeside }) => {
  const t = useWords();
  return (
    <>
      {t('delivery.moneyOf', { delivered: shown(of.deliveredPence), promised: shown(of.promisedPence) })}
      <Typography variant="body2" color="textSecondary">
        <SourceText
          name={t('delivery.moneySource', { source: of.source, day: dayInWords(of.figureOn) })}
          url={of.url}
        />
      </Typography>
    </>
  );
};
