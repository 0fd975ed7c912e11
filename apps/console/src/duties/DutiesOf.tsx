import { Typography } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { Rows } from '../fields/Rows.js';
import { Section } from '../fields/Section.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { useDutyColumns } from './useDutyColumns.js';

/** The duties of one contract or procurement, settled ones too. */
export const DutiesOf = ({ subjectId }: { subjectId: string }) => {
  const t = useWords();
  const columns = useDutyColumns(false);
  const { data, error } = useAnswer(['duties', subjectId], (house) => house.dutiesOf(subjectId));
  return (
    <Section title={t('duty.title')}>
      {error && <PageFault error={error} />}
      {!data && !error && <Waiting lines={2} />}
      {data?.length === 0 && <Typography color="textSecondary">{t('duty.noneAbout')}</Typography>}
      {!!data?.length && <Rows of={data} columns={columns} label={t('duty.title')} />}
    </Section>
  );
};
