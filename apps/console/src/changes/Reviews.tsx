import type { ReviewView } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { PlainMoment } from '../fields/Plain.js';
import { Prose } from '../fields/Prose.js';
import { Section } from '../fields/Section.js';
import { StatusTag, Tag } from '../fields/StatusTag.js';
import { useWords } from '../strings/useWords.js';

/** What reviewers said; a review of earlier edits no longer counts. */
export const Reviews = ({ reviews, approvals }: { reviews: ReviewView[]; approvals: string }) => {
  const t = useWords();
  return (
    <Section title={t('change.reviews')} hint={approvals}>
      {!reviews.length && <Typography color="textSecondary">{t('change.noReviews')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {reviews.map((review) => (
          <Box component="li" key={review.at} sx={{ py: 1 }}>
            <StatusTag group="review" value={review.said} />{' '}
            {review.outdated && <Tag>{t('change.reviewOutdated')}</Tag>}
            <Typography variant="body2" color="textSecondary" component="span" sx={{ ml: 1 }}>
              {review.reviewer}, <PlainMoment value={review.at} />
            </Typography>
            {review.comment && <Prose text={review.comment} />}
          </Box>
        ))}
      </Box>
    </Section>
  );
};
