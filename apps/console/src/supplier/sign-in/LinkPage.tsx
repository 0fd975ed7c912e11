import { useState } from 'react';
import { Page } from '../Frame.js';
import { say } from '../say.js';

/** What the mailed link opens. Opening it does nothing: programs that check mail open links too. */
export const LinkPage = ({ onSend }: { onSend: () => Promise<void> }) => {
  const [busy, setBusy] = useState(false);
  const send = () => {
    setBusy(true);
    void onSend().finally(() => setBusy(false));
  };
  return (
    <Page title={say('link.title')}>
      <p>{say('link.text')}</p>
      <p>{say('link.none')}</p>
      <button type="button" onClick={send} disabled={busy}>
        {say(busy ? 'link.sending' : 'link.button')}
      </button>
    </Page>
  );
};
