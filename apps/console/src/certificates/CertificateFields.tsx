import type { CertificateRenewal, CertificateSave, WantedCertificate } from '@commonweal/wire';
import type { FieldValues } from 'react-hook-form';
import { ChoiceInput, DateInput, LineInput } from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { useWords } from '../strings/useWords.js';

/** Whose it is to change with a renewal. */
export const TermFields = () => {
  const t = useWords();
  return (
    <FormGrid>
      <LineInput source="issuer" label={t('certificate.issuer')} required />
      <LineInput source="number" label={t('certificate.number')} required />
      <DateInput source="issuedOn" label={t('certificate.issuedOn')} required />
      <DateInput source="expiresOn" label={t('certificate.expiresOn')} required />
    </FormGrid>
  );
};

/** @param wanted what running contracts of the supplier ask for */
export const CertificateFields = ({ wanted }: { wanted: WantedCertificate[] }) => {
  const t = useWords();
  const values = wanted.map(({ answers, title }) => ({ value: answers, title }));
  return (
    <>
      <FormGrid>
        <Wide>
          <LineInput source="name" label={t('certificate.name')} help={t('certificate.nameHelp')} required />
        </Wide>
        {values.length > 0 && (
          <Wide>
            <ChoiceInput
              source="answers"
              label={t('certificate.answers')}
              help={t('certificate.answersHelp')}
              values={values}
            />
          </Wide>
        )}
      </FormGrid>
      <TermFields />
    </>
  );
};

const textIn = (values: FieldValues, name: string) => String(values[name] ?? '');

export const termsIn = (values: FieldValues): CertificateRenewal => ({
  issuer: textIn(values, 'issuer'),
  number: textIn(values, 'number'),
  issuedOn: textIn(values, 'issuedOn'),
  expiresOn: textIn(values, 'expiresOn'),
});

export const certificateIn = (values: FieldValues): CertificateSave => ({
  ...termsIn(values),
  name: textIn(values, 'name'),
  answers: textIn(values, 'answers') || undefined,
});
