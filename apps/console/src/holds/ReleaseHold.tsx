import type { LegalHoldView } from '@commonweal/wire';
import { AskButton } from '../fields/AskButton.js';
import { ReasonInput } from '../fields/ReasonInput.js';
import { hasRole } from '../session/session.js';
import { useWords } from '../strings/useWords.js';

/** For whoever may end a hold. */
export const ReleaseHold = ({ hold }: { hold: LegalHoldView }) => {
  const t = useWords();
  if (hold.releasedAt || !hasRole('admin')) return null;
  return (
    <AskButton
      label={t('hold.release')}
      about={t('hold.releaseAbout', { title: hold.title })}
      title={t('hold.releaseTitle')}
      text={t('hold.releaseText')}
      size="small"
      command={({ reason }) => ({
        do: (house) => house.releaseHold(hold.id, String(reason ?? '')),
        said: 'hold.releasedSaid',
      })}
    >
      <ReasonInput />
    </AskButton>
  );
};
