import { type SyntheticEvent, useState } from 'react';
import { Field } from '../Field.js';
import { Page } from '../Frame.js';
import { say } from '../say.js';

interface Props {
  why?: 'expired' | 'ended';
  onSend: (email: string) => Promise<void>;
}

const shape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Where there is no link, or it is too old: by address. It never says whether the address is known. */
export const EmailPage = ({ why, onSend }: Props) => {
  const [email, setEmail] = useState('');
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!shape.test(email.trim())) {
      setFault(say('email.wrong'));
      document.getElementById('email')?.focus();
      return;
    }
    setBusy(true);
    void onSend(email.trim()).finally(() => setBusy(false));
  };
  return (
    <Page title={why ? say(`trouble.${why}Title`) : say('email.title')} faulty={!!fault}>
      <p>{why ? say(`trouble.${why}`) : say('email.text')}</p>
      <form onSubmit={send} noValidate>
        <Field
          id="email"
          label={say('email.field')}
          help={say('email.help')}
          fault={fault}
          type="email"
          autoComplete="email"
          spellCheck={false}
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <button disabled={busy}>{say(busy ? 'link.sending' : 'link.button')}</button>
      </form>
    </Page>
  );
};
