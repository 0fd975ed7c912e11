import type { AssessmentView, KpiRatingView, Rating } from '@commonweal/wire';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useCommand } from '../api/useCommand.js';
import { AskDialog } from '../fields/AskDialog.js';
import { ChoiceInput, LongTextInput } from '../fields/FactInput.js';
import { useWord, useWords } from '../strings/useWords.js';

const ratings: Rating[] = ['good', 'approaching-target', 'requires-improvement', 'inadequate', 'other'];

/** Rates one indicator; what its figures propose stands in the form already. */
export const RateDialog = ({ rating, of }: { rating: KpiRatingView; of: AssessmentView }) => {
  const t = useWords();
  const word = useWord();
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useState(false);
  const { id, title, proposed, why, version } = rating;
  const values = ratings.map((value) => ({ value, title: word('kpiRating', value) }));
  return (
    <>
      <Button size="small" aria-label={t('assessment.rateAbout', { title })} onClick={() => setOpen(true)}>
        {t('assessment.rate')}
      </Button>
      {isOpen && (
        <AskDialog
          title={t('assessment.rateAbout', { title })}
          text={t('assessment.rateText', { rating: word('kpiRating', proposed), why })}
          confirm={t('assessment.rate')}
          record={{ rating: rating.rating ?? proposed, reason: rating.reason ?? why }}
          busy={busy}
          onClose={() => setOpen(false)}
          onDo={({ rating: given, reason }) =>
            run({
              do: (house) =>
                house.rate(of.id, id, { rating: given as Rating, reason: String(reason ?? '') }, version),
              said: 'assessment.ratedSaid',
              began: rating,
              readAgain: async (house) =>
                (await house.assessment(of.id)).ratings.find((one) => one.id === id) ?? rating,
            })
          }
        >
          <ChoiceInput source="rating" label={t('assessment.rating')} values={values} required />
          <LongTextInput source="reason" label={t('assessment.reason')} required />
        </AskDialog>
      )}
    </>
  );
};
