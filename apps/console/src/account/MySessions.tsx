import type { SignedInView } from '@commonweal/wire';
import { Button } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { useCommand } from '../api/useCommand.js';
import { Section } from '../fields/Section.js';
import { PageTrouble } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { SignedIn } from './SignedIn.js';

/** Where I am signed in; what I do not know, or left behind somewhere, I end from here. */
export const MySessions = () => {
  const t = useWords();
  const { run, busy } = useCommand();
  const { data, error } = useAnswer(['my-sessions'], (house) => house.mySessions());
  if (error) return <PageTrouble error={error} />;
  if (!data) return <Waiting />;
  const endOthers = (
    <Button
      disabled={busy}
      onClick={() => void run({ do: (house) => house.endOtherSessions(), said: 'account.endedOthers' })}
    >
      {t('account.endOthers')}
    </Button>
  );
  const end = ({ id, browser, isThis }: SignedInView) =>
    !isThis && (
      <Button
        size="small"
        disabled={busy}
        aria-label={t('account.endOf', { browser })}
        onClick={() => void run({ do: (house) => house.endSession(id), said: 'account.ended' })}
      >
        {t('account.end')}
      </Button>
    );
  return (
    <Section
      title={t('account.where')}
      hint={t('account.whereHint')}
      aside={data.length > 1 ? endOthers : undefined}
    >
      <SignedIn rows={data} actionOf={end} />
    </Section>
  );
};
