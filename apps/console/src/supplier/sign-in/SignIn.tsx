import type { SessionView } from '@commonweal/wire';
import { useState } from 'react';
import { engine, Refusal, type Who } from '../engine.js';
import { forgetLink } from '../link.js';
import { OutOfReach, Trouble } from '../Trouble.js';
import { CodePage } from './CodePage.js';
import { EmailPage } from './EmailPage.js';
import { LinkPage } from './LinkPage.js';

interface Props {
  link: string | undefined;
  /** A session was there and has ended. */
  ended: boolean;
  onEnter: (person: SessionView) => void;
}

type Step =
  | { at: 'ask'; expired?: boolean }
  | { at: 'code'; who: Who }
  | { at: 'too-many' }
  | { at: 'failed'; error: unknown };

/** In by the mailed link, or by address where the link is too old; then with the code. */
export const SignIn = ({ link, ended, onEnter }: Props) => {
  const [step, setStep] = useState<Step>({ at: 'ask' });

  const sendCode = async (who: Who) => {
    try {
      await engine.sendCode(who);
      setStep({ at: 'code', who });
    } catch (error) {
      const status = error instanceof Refusal ? error.status : 0;
      if (status === 429) return setStep({ at: 'too-many' });
      if (!('link' in who) || (status !== 422 && status !== 400)) return setStep({ at: 'failed', error });
      forgetLink();
      setStep({ at: 'ask', expired: true });
    }
  };

  if (step.at === 'too-many') return <Trouble what="tooMany" />;
  if (step.at === 'failed') return <OutOfReach error={step.error} onRetry={() => setStep({ at: 'ask' })} />;
  if (step.at === 'code')
    return (
      <CodePage
        who={step.who}
        onAgain={() => sendCode(step.who)}
        onTooMany={() => setStep({ at: 'too-many' })}
        onEnter={onEnter}
      />
    );
  const why = step.expired ? 'expired' : ended ? 'ended' : undefined;
  return link && !step.expired && !ended ? (
    <LinkPage onSend={() => sendCode({ link })} />
  ) : (
    <EmailPage why={why} onSend={(email) => sendCode({ email })} />
  );
};
