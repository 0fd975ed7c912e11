import { Injectable } from '@nestjs/common';
import { RatingContent, ratings } from '@commonweal/wire';
import { type DocumentKind, DocumentKinds, type Finding } from '@commonweal/documents';

/** The document kind `rating`: the grades of a performance assessment. Which there are is said by regulations. */
const ratingKind: DocumentKind<RatingContent> = {
  kind: 'rating',
  title: 'Rating',
  plural: 'Ratings',
  content: RatingContent,
  english: ({ title = '…', code = 'other', descriptor = '', from }: Partial<RatingContent>) =>
    `${title} (${code}). ${descriptor}${from ? ` It is proposed from the parameter “${from}” on.` : ''}`,
  references: ({ from }) => (from ? [{ kind: 'parameter', key: from, field: '/from' }] : []),
  check: (key): Finding[] =>
    (ratings as readonly string[]).includes(key)
      ? []
      : [
          {
            ...{ severity: 'error', code: 'unknown-rating', at: '' },
            message: `Regulations name no rating "${key}". Use one of: ${ratings.join(', ')}.`,
          },
        ],
};

@Injectable()
export class RegistersRatings {
  constructor(kinds: DocumentKinds) {
    kinds.register(ratingKind);
  }
}
