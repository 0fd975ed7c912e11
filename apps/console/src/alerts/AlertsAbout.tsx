import { Typography } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { Rows } from '../fields/Rows.js';
import { Section } from '../fields/Section.js';
import { mayRead } from '../session/may-read.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { useAlertColumns } from './useAlertColumns.js';

interface Props {
  subjectId: string;
  /** Takes in those about what belongs to it: all whose subject has this reference in its words. */
  reference?: string;
}

/** The alerts about one thing, resolved ones too. */
export const AlertsAbout = ({ subjectId, reference }: Props) => {
  const t = useWords();
  const columns = useAlertColumns(!!reference, false);
  const isTheirs = mayRead('alerts');
  const { data, error } = useAnswer(
    ['alerts', subjectId],
    (house) => (reference ? house.alertsNaming(reference) : house.alertsAbout(subjectId)),
    { enabled: isTheirs },
  );
  if (!isTheirs) return null;
  return (
    <Section title={t('alert.title')}>
      {error && <PageFault error={error} />}
      {!data && !error && <Waiting lines={2} />}
      {data?.length === 0 && <Typography color="textSecondary">{t('alert.noneAbout')}</Typography>}
      {!!data?.length && <Rows of={data} columns={columns} label={t('alert.title')} />}
    </Section>
  );
};
