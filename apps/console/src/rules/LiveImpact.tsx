import { keepPreviousData } from '@tanstack/react-query';
import { Typography } from '@mui/material';
import { useState } from 'react';
import { useAnswer } from '../api/useAnswer.js';
import { ImpactNumbers } from '../changes/ImpactNumbers.js';
import { ImpactRows } from '../changes/ImpactRows.js';
import { Section } from '../fields/Section.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { ImpactDownloads } from './ImpactDownloads.js';

interface Props {
  changeId: string;
  documentKey?: string;
  draft: Record<string, unknown>;
  /** Whether the checks let the rule be evaluated at all. */
  isSound: boolean;
  /** Whether that was said of this draft, and not of the one before. */
  isChecked: boolean;
}

/** Who would gain and who would lose, if the rule were published as it stands in the form. */
export const LiveImpact = ({ changeId, documentKey, draft, isSound, isChecked }: Props) => {
  const t = useWords();
  // The last draft that can be evaluated. The question about the one before is given up.
  const [asked, setAsked] = useState<string>();
  const sound = isSound && isChecked ? JSON.stringify(draft) : undefined;
  if (sound !== undefined && sound !== asked) setAsked(sound);
  const body = {
    key: documentKey || 'new-rule',
    change: changeId,
    content: JSON.parse(asked ?? '{}') as typeof draft,
  };
  const { data, error, refetch } = useAnswer(
    ['rule-impact', body],
    (house, asking) => house.ruleImpact(body, asking.signal),
    { placeholderData: keepPreviousData, retry: false, enabled: asked !== undefined },
  );
  return (
    <Section title={t('rule.impact')} hint={t('rule.impactHint')}>
      {!isSound && <Typography color="textSecondary">{t('rule.impactNotYet')}</Typography>}
      {isSound && error && <PageFault error={error} onRetry={() => void refetch()} />}
      {isSound && !data && !error && <Waiting lines={2} />}
      {data && !error && isSound && (
        <>
          <ImpactNumbers impact={data} />
          <ImpactRows rows={data.rows} compact />
          <ImpactDownloads body={body} />
        </>
      )}
    </Section>
  );
};
