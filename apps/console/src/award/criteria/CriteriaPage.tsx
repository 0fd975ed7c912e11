import { Typography } from '@mui/material';
import { PageFault } from '../../shell/Faults.js';
import { Waiting } from '../../shell/Waiting.js';
import { useWords } from '../../strings/useWords.js';
import { LotHeading } from '../LotHeading.js';
import { Open } from '../Open.js';
import { useAward } from '../useAward.js';
import { Asked } from './Asked.js';
import { CriteriaForm } from './CriteriaForm.js';
import { CriteriaTable } from './CriteriaTable.js';

/** What bids are compared by, lot by lot. */
const CriteriaPage = () => {
  const t = useWords();
  const { id, data, error } = useAward('criteria', (house, of) => house.criteria(of));
  if (error) return <PageFault error={error} />;
  if (!data) return <Waiting />;
  return data.map((lot) => (
    <section key={lot.lotId}>
      <LotHeading of={data.length} number={lot.lotNumber} title={lot.lotTitle} />
      {lot.isProposal && <Typography sx={{ mb: 1 }}>{t('award.criteria.proposal')}</Typography>}
      <Asked effects={lot.asked} />
      <Open title={t('award.criteria.faults')} severity="warning" of={lot.faults.map(({ words }) => words)} />
      {lot.mayEdit ? (
        <CriteriaForm key={lot.version} procurementId={id} lot={lot} />
      ) : (
        <CriteriaTable lot={lot} />
      )}
    </section>
  ));
};

export default CriteriaPage;
