import type { VerdictWord } from '@commonweal/wire';
import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useWord, useWords } from '../strings/useWords.js';

const verdicts: VerdictWord[] = ['applies', 'cannot-decide', 'does-not-apply'];

interface Props {
  of: { verdict: VerdictWord }[];
  value: VerdictWord;
  onChange: (verdict: VerdictWord) => void;
}

/** Which verdicts are shown, with how many there are of each. */
export const VerdictFilter = ({ of, value, onChange }: Props) => {
  const t = useWords();
  const word = useWord();
  const count = (verdict: string) => of.filter((it) => it.verdict === verdict).length;
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={value}
      onChange={(_, chosen: VerdictWord | null) => chosen && onChange(chosen)}
      aria-label={t('decision.verdict')}
      sx={{ flexWrap: 'wrap' }}
    >
      {verdicts.map((verdict) => (
        <ToggleButton key={verdict} value={verdict} sx={{ textTransform: 'none', color: 'text.primary' }}>
          {word('verdict', verdict)} ({count(verdict)})
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
