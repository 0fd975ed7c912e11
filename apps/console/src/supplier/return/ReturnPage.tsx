import type { ReturnView } from '@commonweal/wire';
import { useCallback, useState } from 'react';
import { engine } from '../engine.js';
import { Waiting } from '../Frame.js';
import { Failed } from '../Trouble.js';
import { useAsked } from '../useAsked.js';
import { Answering } from './Answering.js';
import { Coming } from './Coming.js';
import { Receipt } from './Receipt.js';

/** One return: still to come, to be answered, or sent. */
export const ReturnPage = ({ id, onSignedOut }: { id: string; onSignedOut: () => void }) => {
  const { data, error, ask, put } = useAsked(
    useCallback(() => engine.read(id), [id]),
    onSignedOut,
  );
  const [taken, setTaken] = useState(0);
  const [justSent, setJustSent] = useState(false);
  const sent = (view: ReturnView) => {
    put(view);
    setJustSent(true);
    window.scrollTo(0, 0);
  };
  const answered = (view: ReturnView) => {
    put(view);
    setTaken((times) => times + 1);
  };
  if (error) return <Failed error={error} onRetry={() => void ask()} />;
  if (!data) return <Waiting />;
  if (data.state === 'scheduled') return <Coming it={data} />;
  if (data.state !== 'open' && data.state !== 'queried') return <Receipt it={data} justSent={justSent} />;
  const answering = { it: data, onSent: sent, onChanged: put, onTaken: answered, onSignedOut };
  return <Answering key={taken} {...answering} />;
};
