import { dayInWords } from '@commonweal/platform';
import type { RatingContent } from '@commonweal/wire';
import type { DocumentSet } from '@commonweal/documents';
import type { Contract } from '../contract/contract.entity.js';
import type { Assessment } from './assessment.entity.js';
import type { KpiRating } from './kpi-rating.entity.js';

interface Told {
  assessment: Assessment;
  contract: Contract;
  supplier: string;
  rated: { title: string; rating: KpiRating }[];
}

/** Data of the contract performance notice (UK9), to paste. Nothing is published by it. */
export function noticeOfAssessment(
  { assessment, contract, supplier, rated }: Told,
  documents: DocumentSet,
): string {
  const { reference, title, valueExVat, startsOn, endsOn } = contract;
  const lines = rated.map(({ title: indicator, rating: { rating, reason } }) => {
    const grade = documents.get<RatingContent>('rating', rating ?? 'other');
    return `- ${indicator}: ${grade?.title ?? rating ?? ''} (${grade?.code ?? 'other'}). ${reason ?? ''}`;
  });
  return [
    `Reference: ${reference}`,
    `Title: ${title}`,
    `Supplier: ${supplier}`,
    `Value without VAT: £${(valueExVat / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 })}`,
    `Contract dates: ${dayInWords(startsOn)} to ${dayInWords(endsOn)}`,
    `Period assessed: ${dayInWords(assessment.periodFrom)} to ${dayInWords(assessment.periodUntil)}`,
    'Performance against key performance indicators:',
    ...lines,
  ].join('\n');
}
