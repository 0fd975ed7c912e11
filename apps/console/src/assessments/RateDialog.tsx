import type { AssessmentView, KpiRatingView, Rating } from '@commonweal/wire';
import { AskButton } from '../fields/AskButton.js';
import { ChoiceInput, LongTextInput } from '../fields/FactInput.js';
import { useWord, useWords } from '../strings/useWords.js';

const ratings: Rating[] = ['good', 'approaching-target', 'requires-improvement', 'inadequate', 'other'];

/** Rates one indicator; what its figures propose stands in the form already. */
export const RateDialog = ({ rating, of }: { rating: KpiRatingView; of: AssessmentView }) => {
  const t = useWords();
  const word = useWord();
  const { id, title, proposed, why, version } = rating;
  const about = t('assessment.rateAbout', { title });
  const values = ratings.map((value) => ({ value, title: word('kpiRating', value) }));
  return (
    <AskButton
      size="small"
      label={t('assessment.rate')}
      about={about}
      title={about}
      text={t('assessment.rateText', { rating: word('kpiRating', proposed), why })}
      record={{ rating: rating.rating ?? proposed, reason: rating.reason ?? why }}
      command={({ rating: given, reason }) => ({
        do: (house) =>
          house.rate(of.id, id, { rating: given as Rating, reason: String(reason ?? '') }, version),
        said: 'assessment.ratedSaid',
        began: rating,
        readAgain: async (house) =>
          (await house.assessment(of.id)).ratings.find((one) => one.id === id) ?? rating,
      })}
    >
      <ChoiceInput source="rating" label={t('assessment.rating')} values={values} required />
      <LongTextInput source="reason" label={t('assessment.reason')} required />
    </AskButton>
  );
};
