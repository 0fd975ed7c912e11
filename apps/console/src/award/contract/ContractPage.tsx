import { Alert, AlertTitle, Button, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { EmptyState } from '../../shell/EmptyState.js';
import { PageFault } from '../../shell/Faults.js';
import { Waiting } from '../../shell/Waiting.js';
import { useWords } from '../../strings/useWords.js';
import { LotHeading } from '../LotHeading.js';
import { Open } from '../Open.js';
import { useAward } from '../useAward.js';
import { OpeningForm } from './OpeningForm.js';

/** The winning offer on its way to a contract. */
const ContractPage = () => {
  const t = useWords();
  const { id, data, error } = useAward('contract-drafts', (house, of) => house.contractDrafts(of));
  if (error) return <PageFault error={error} />;
  if (!data) return <Waiting />;
  if (!data.length)
    return <EmptyState title={t('award.contract.none')} text={t('award.contract.noneText')} />;
  return data.map((draft, index) => (
    <section key={draft.lotId}>
      <LotHeading of={data.length} number={index + 1} title={draft.lotTitle} />
      {draft.contractId ? (
        <Alert severity="success" role={undefined}>
          <AlertTitle>{t('award.contract.done')}</AlertTitle>
          <MuiLink component={Link} to={`/contracts/${draft.contractId}/show`}>
            {draft.contractReference} {draft.title}
          </MuiLink>
        </Alert>
      ) : (
        <>
          <Open title={t('award.contract.blocked')} severity="warning" of={draft.blockedBy} />
          {draft.blockedBy.length > 0 && (
            <Button component={Link} to={`/procurements/${id}/award/notices`} sx={{ mb: 2 }}>
              {t('award.contract.toNotices')}
            </Button>
          )}
          <OpeningForm procurementId={id} draft={draft} />
        </>
      )}
    </section>
  ));
};

export default ContractPage;
