import type { SessionView } from '@commonweal/wire';
import { type SyntheticEvent, useState } from 'react';
import { engine, Refusal, type Who } from '../engine.js';
import { Field } from '../Field.js';
import { Page } from '../Frame.js';
import { say } from '../say.js';

interface Props {
  who: Who;
  onAgain: () => Promise<void>;
  onTooMany: () => void;
  onEnter: (person: SessionView) => void;
}

/** The faults of a code: not six figures, not right, or why it could not be asked. */
function useCode({ who, onEnter, onTooMany }: Props) {
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const refuse = (words: string) => {
    setFault(words);
    document.getElementById('code')?.focus();
  };
  const give = async (code: string) => {
    if (!/^\d{6}$/.test(code)) return refuse(say('code.shape'));
    setBusy(true);
    try {
      onEnter(await engine.signIn(who, code));
    } catch (error) {
      const status = error instanceof Refusal ? error.status : 0;
      if (status === 429) return onTooMany();
      refuse(status === 0 ? say('trouble.offline') : say('code.wrong'));
    } finally {
      setBusy(false);
    }
  };
  return { fault, busy, give };
}

export const CodePage = (props: Props) => {
  const { who, onAgain } = props;
  const [code, setCode] = useState('');
  const [sentAgain, setSentAgain] = useState(false);
  const { fault, busy, give } = useCode(props);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void give(code.replace(/\s/g, ''));
  };
  return (
    <Page title={say('code.title')} faulty={!!fault}>
      <p>{'email' in who ? say('code.textFor', { email: who.email }) : say('code.text')}</p>
      <form onSubmit={submit} noValidate>
        <Field
          id="code"
          label={say('code.field')}
          help={say('code.help')}
          fault={fault}
          className="short"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          required
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <p className="buttons">
          <button disabled={busy}>{say('code.button')}</button>
          <button
            type="button"
            className="quiet"
            onClick={() => void onAgain().then(() => setSentAgain(true))}
          >
            {say('code.again')}
          </button>
        </p>
        <p role="status">{sentAgain && say('code.sentAgain')}</p>
      </form>
    </Page>
  );
};
