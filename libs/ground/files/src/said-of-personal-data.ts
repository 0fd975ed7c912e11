import { invalidField } from '@commonweal/platform';
import type { Upload } from './upload.js';

/** The body of a request that attaches a file, for OpenAPI. */
export const attachmentBody = {
  schema: {
    type: 'object',
    required: ['personalData', 'file'],
    properties: {
      personalData: { type: 'string', enum: ['yes', 'no'], description: 'Sent before the file.' },
      file: { type: 'string', format: 'binary' },
    },
  },
};

/** What was said of the file before it was sent. @throws DomainError invalid on `personalData` */
export function saidOfPersonalData({ said }: Upload): boolean {
  const { personalData } = said;
  if (personalData === 'yes' || personalData === 'no') return personalData === 'yes';
  throw invalidField(
    'personalData',
    'personalData must say yes or no, before the file: does it hold personal data?',
  );
}
