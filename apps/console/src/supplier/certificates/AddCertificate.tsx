import type { CertificateView, WantedCertificate } from '@commonweal/wire';
import { type SyntheticEvent, useState } from 'react';
import { engine } from '../engine.js';
import { Fault, Field } from '../Field.js';
import { say } from '../say.js';
import { TermFields } from './TermFields.js';
import { names, useCertificateForm } from './useCertificateForm.js';

interface Props {
  supplierId: string;
  wanted: WantedCertificate[];
  onDone: (it: CertificateView, words: string) => void;
}

/** Puts a certificate on record. What contracts ask for stands first. */
export const AddCertificate = ({ supplierId, wanted, onDone }: Props) => {
  const { field, send, busy, fault } = useCertificateForm('add', names);
  const [answers, setAnswers] = useState(wanted.find(({ certificate }) => !certificate)?.answers ?? '');
  const add = (event: SyntheticEvent) => {
    event.preventDefault();
    void send(async (given) => {
      const body = { supplierId, ...given, answers: answers || undefined };
      onDone(await engine.addCertificate(body), say('certificates.added', { name: given.name }));
    });
  };
  return (
    <form className="card" noValidate onSubmit={add}>
      <h2>{say('certificates.addTitle')}</h2>
      {fault && (
        <div role="alert">
          <Fault id="add-fault">{fault}</Fault>
        </div>
      )}
      <Field
        {...field('name')}
        label={say('certificates.name')}
        help={say('certificates.nameHelp')}
        autoComplete="off"
      />
      {wanted.length > 0 && (
        <div className="field">
          <label htmlFor="add-answers">{say('certificates.answers')}</label>
          <select id="add-answers" value={answers} onChange={(event) => setAnswers(event.target.value)}>
            {wanted.map((one) => (
              <option key={one.answers} value={one.answers}>
                {one.title}
              </option>
            ))}
            <option value="">{say('certificates.nothing')}</option>
          </select>
        </div>
      )}
      <TermFields field={field} />
      <button disabled={busy}>{say(busy ? 'certificates.adding' : 'certificates.add')}</button>
    </form>
  );
};
