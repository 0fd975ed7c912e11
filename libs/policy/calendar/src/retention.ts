import { parameterOn, type DocumentSet } from '@commonweal/documents';
import { plusYears } from './working-days.js';

/**
 * Years for which documents are kept where no parameter says: six after which a claim is barred (Limitation Act 1980, s 5) and the
 * year itself; of what holds personal data less, so that it is not kept longer than is necessary (UK GDPR, Article 5(1)(e)).
 */
const usualYears = { 'retention-years': 7, 'retention-years-personal-data': 3 };

/** The last day of the retention of a document that is filed today. */
export function retainUntil(
  documents: DocumentSet,
  { personalData }: { personalData: boolean },
  today: string,
): string {
  const key = personalData ? 'retention-years-personal-data' : 'retention-years';
  const years = Number(parameterOn(documents, key, today) ?? usualYears[key]);
  return plusYears(today, Number.isInteger(years) && years > 0 ? years : usualYears[key]);
}
