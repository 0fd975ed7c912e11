import type { MoneyValue, ParameterContent } from '@commonweal/wire';
import { Alert, Link } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { useDocuments } from '../documents/useDocuments.js';
import { dayInWords, today } from '../fields/moments.js';
import { Particulars } from '../fields/Particulars.js';
import { moneyInWords } from '../fields/pounds.js';
import { Section } from '../fields/Section.js';
import { SourceText } from '../fields/SourceText.js';
import { useWords } from '../strings/useWords.js';

const key = 'money-values-shown';

/** Whether figures have their money value beside them today; undefined while that is not known. */
function useIsShown(): boolean | undefined {
  const parameters = useDocuments('parameter');
  if (!parameters.length) return undefined;
  const content = parameters.find((one) => one.key === key)?.content as ParameterContent | undefined;
  return content?.series.filter(({ from }) => from <= today()).at(-1)?.value === true;
}

const percent = (value: number | undefined) => (value === undefined ? undefined : `${value}%`);

/** What one unit of an indicator is taken to be worth, and whether that is shown anywhere else. */
export const MoneyValueBody = ({ of }: { of: MoneyValue }) => {
  const t = useWords();
  const isShown = useIsShown();
  return (
    <Section title={t('catalogue.money')}>
      <Particulars
        columns={1}
        of={[
          [t('catalogue.amount'), moneyInWords(of.amountPence)],
          [t('catalogue.moneySource'), <SourceText key="source" name={of.source ?? ''} url={of.url} />],
          [t('catalogue.figureOn'), dayInWords(of.figureOn)],
          [t('catalogue.validUntil'), dayInWords(of.validUntil)],
          [t('catalogue.deadweight'), percent(of.deadweightPercent)],
          [t('catalogue.attribution'), percent(of.attributionPercent)],
        ]}
      />
      {isShown === false && (
        <Alert severity="info" role={undefined} sx={{ mt: 2 }}>
          {t('catalogue.moneyNotShown')}{' '}
          <Link component={RouterLink} to={`/parameters/${key}/show`}>
            {t('catalogue.moneyParameter')}
          </Link>
        </Alert>
      )}
    </Section>
  );
};
