import { BackToReturns, Page } from './Frame.js';
import { Refusal, Unreachable } from './engine.js';
import { say } from './say.js';

/** A clear page for what cannot be shown. */
export const Trouble = ({ what }: { what: 'tooMany' | 'notYours' | 'page' }) => (
  <Page title={say(`trouble.${what}Title`)} before={what !== 'tooMany' && <BackToReturns />}>
    <p>{say(`trouble.${what}`)}</p>
  </Page>
);

export const OutOfReach = ({ error, onRetry }: { error?: unknown; onRetry: () => void }) => {
  const what = error === undefined || error instanceof Unreachable ? 'offline' : 'failed';
  return (
    <Page title={say(`trouble.${what}Title`)}>
      <p>{say(`trouble.${what}`)}</p>
      <button type="button" onClick={onRetry}>
        {say('retry')}
      </button>
    </Page>
  );
};

export const NotSupplier = ({ name, onSignOut }: { name: string; onSignOut: () => void }) => (
  <Page title={say('trouble.notSupplierTitle')}>
    <p>{say('trouble.notSupplier', { name })}</p>
    <p className="buttons">
      <button type="button" onClick={onSignOut}>
        {say('signOut')}
      </button>
      <a className="button quiet" href="/">
        {say('trouble.toConsole')}
      </a>
    </p>
  </Page>
);

/** What became of asking for something: not theirs, or out of reach for now. */
export const Failed = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => {
  const isRefused = error instanceof Refusal && [400, 403, 404].includes(error.status);
  return isRefused ? <Trouble what="notYours" /> : <OutOfReach error={error} onRetry={onRetry} />;
};
