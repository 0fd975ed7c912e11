import type { ChangeView } from '@commonweal/wire';
import { Typography } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { PlainMoment } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { ImpactLinks } from './ImpactLinks.js';
import { ImpactMessages } from './ImpactMessages.js';
import { ImpactNumbers } from './ImpactNumbers.js';
import { ImpactRows } from './ImpactRows.js';

/** What publishing would do to everything that runs. */
export const Impact = ({ change }: { change: ChangeView }) => {
  const t = useWords();
  const { data, error } = useAnswer(
    ['impact', change.id, change.updatedAt],
    (house) => house.impact(change.id),
    { retry: false },
  );
  return (
    <Section title={t('change.impact')} hint={t('change.impactHint')}>
      {error && <PageFault error={error} />}
      {!data && !error && <Waiting lines={2} />}
      {data && (
        <>
          <ImpactNumbers impact={data} />
          <ImpactRows rows={data.rows} />
          <ImpactMessages impact={data} />
          <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
            {t('change.asOf')} <PlainMoment value={data.asOf} />
          </Typography>
          <ImpactLinks changeId={change.id} />
        </>
      )}
    </Section>
  );
};
