import type { DeliveryRow } from '@commonweal/wire';
import { useAnswer } from '../api/useAnswer.js';
import { Section } from '../fields/Section.js';
import { EmptyState } from '../shell/EmptyState.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { DeliveryTable } from './DeliveryTable.js';
import { ThemeChart } from './ThemeChart.js';

function byTheme(rows: DeliveryRow[], none: string): [theme: string, rows: DeliveryRow[]][] {
  const themes = new Map<string, DeliveryRow[]>();
  for (const row of rows) themes.set(row.theme || none, [...(themes.get(row.theme || none) ?? []), row]);
  return [...themes];
}

/** Promised beside delivered, a picture a theme, and the same figures as a table. */
const PromisedAndDelivered = ({ contractId }: { contractId: string }) => {
  const t = useWords();
  const { data, error } = useAnswer(['deliveries', contractId], (house) => house.deliveries(contractId));
  const rows = (data ?? []).filter(({ promised }) => promised);
  const isThere = !!data;
  return (
    <Section title={t('delivery.title')} hint={t('delivery.hint')}>
      {error && <PageFault error={error} />}
      {!isThere && !error && <Waiting />}
      {isThere && !rows.length && <EmptyState title={t('delivery.none')} text={t('delivery.noneText')} />}
      {isThere &&
        byTheme(rows, t('delivery.noTheme')).map(([theme, these]) => (
          <ThemeChart key={theme} theme={theme} rows={these} />
        ))}
      {isThere && rows.length > 0 && <DeliveryTable rows={rows} />}
    </Section>
  );
};

export default PromisedAndDelivered;
