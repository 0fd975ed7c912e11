import type { CertificateView } from '@commonweal/wire';
import type { SyntheticEvent } from 'react';
import { engine } from '../engine.js';
import { Fault } from '../Field.js';
import { say } from '../say.js';
import { TermFields } from './TermFields.js';
import { terms, useCertificateForm } from './useCertificateForm.js';

interface Props {
  of: CertificateView;
  onDone: (it: CertificateView, words: string) => void;
  onCancel: () => void;
}

/** The new one takes the place of the old one. */
export const Renew = ({ of, onDone, onCancel }: Props) => {
  const form = useCertificateForm(`renew-${of.id}`, terms, { issuer: of.issuer });
  const renew = (event: SyntheticEvent) => {
    event.preventDefault();
    void form.send(async ({ issuer, number, issuedOn, expiresOn }) => {
      const next = await engine.renewCertificate(of, { issuer, number, issuedOn, expiresOn });
      onDone(next, say('certificates.renewedSaid', { name: of.name }));
    });
  };
  return (
    <form noValidate onSubmit={renew} aria-label={say('certificates.renewAbout', { name: of.name })}>
      {form.fault && (
        <div role="alert">
          <Fault id={`renew-fault-${of.id}`}>{form.fault}</Fault>
        </div>
      )}
      <TermFields field={form.field} />
      <p className="buttons">
        <button disabled={form.busy}>
          {say(form.busy ? 'certificates.adding' : 'certificates.renewIt')}
        </button>
        <button type="button" className="quiet" onClick={onCancel}>
          {say('certificates.cancel')}
        </button>
      </p>
    </form>
  );
};
