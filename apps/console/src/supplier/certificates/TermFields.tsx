import { Field } from '../Field.js';
import { say } from '../say.js';
import type { useCertificateForm } from './useCertificateForm.js';

type FieldOf = ReturnType<typeof useCertificateForm>['field'];

/** What changes with each renewal. */
export const TermFields = ({ field }: { field: FieldOf }) => (
  <>
    <Field {...field('issuer')} label={say('certificates.issuer')} autoComplete="off" />
    <Field {...field('number')} label={say('certificates.numberField')} autoComplete="off" />
    <Field {...field('issuedOn')} label={say('certificates.issuedOn')} type="date" />
    <Field {...field('expiresOn')} label={say('certificates.expiresOn')} type="date" />
  </>
);
