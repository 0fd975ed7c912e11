import { keepPreviousData } from '@tanstack/react-query';
import { Typography } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { ImpactNumbers } from '../changes/ImpactNumbers.js';
import { ImpactRows } from '../changes/ImpactRows.js';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';
import { ImpactDownloads } from './ImpactDownloads.js';

interface Props {
  changeId: string;
  documentKey?: string;
  draft: Record<string, unknown>;
  /** Whether the checks let the rule be evaluated at all. */
  isSound: boolean;
  /** Told how many milliseconds the engine took. */
  onAnswer: (took: number) => void;
}

/** Who would gain and who would lose, if the rule were published as it stands in the form. */
export const LiveImpact = ({ changeId, documentKey, draft, isSound, onAnswer }: Props) => {
  const t = useWords();
  const body = { key: documentKey || 'new-rule', change: changeId, content: draft };
  const { data, error } = useAnswer(
    ['rule-impact', body],
    async (house) => {
      const asked = performance.now();
      const impact = await house.ruleImpact(body);
      onAnswer(performance.now() - asked);
      return impact;
    },
    { placeholderData: keepPreviousData, retry: false, enabled: isSound },
  );
  return (
    <Section title={t('rule.impact')} hint={t('rule.impactHint')}>
      {(error || !isSound) && <Typography color="textSecondary">{t('rule.impactNotYet')}</Typography>}
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
