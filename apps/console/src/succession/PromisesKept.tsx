import type { PredecessorView } from '@commonweal/wire';
import { Typography } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { DeliveryFigures } from '../contracts/DeliveryFigures.js';
import { useProcurement } from '../procurements/procurement-context.js';
import { useWords } from '../strings/useWords.js';

/** What has become of each indicator in the procurement that follows. */
function useBecame() {
  const t = useWords();
  const { procurement } = useProcurement();
  const { data } = useAnswer(['indicator-choices', procurement.id], (house) =>
    house.indicatorChoices(procurement.id),
  );
  return (indicator: string) => {
    if (!data) return '';
    const one = data.find(({ id }) => id === indicator);
    if (!one) return t('succession.isAbsent');
    return t(one.choice ? 'succession.isChosen' : 'succession.isOpen');
  };
}

/** What a predecessor promised and delivered, beside what this procurement makes of the same indicators. */
export const PromisesKept = ({ of: { reference, deliveries } }: { of: PredecessorView }) => {
  const t = useWords();
  const became = useBecame();
  return (
    <>
      <Typography variant="h3" component="h3" sx={{ mb: 1 }}>
        {t('delivery.title')}
      </Typography>
      {deliveries.length ? (
        <DeliveryFigures
          rows={deliveries}
          label={`${t('delivery.title')}: ${reference}`}
          last={{ title: t('succession.chosen'), show: ({ id }) => became(id) }}
        />
      ) : (
        <Typography>{t('succession.noPromise')}</Typography>
      )}
    </>
  );
};
