import type { BidView, CriteriaView } from '@commonweal/wire';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useAnswer } from '../../api/useAnswer.js';
import { useDialog } from '../../fields/AskDialog.js';
import { Section } from '../../fields/Section.js';
import { EmptyState } from '../../shell/EmptyState.js';
import { PageFault } from '../../shell/Faults.js';
import { Waiting } from '../../shell/Waiting.js';
import { useWords } from '../../strings/useWords.js';
import { LotHeading } from '../LotHeading.js';
import { useAward } from '../useAward.js';
import { BidDialog } from './BidDialog.js';
import { BidRows } from './BidRows.js';
import { ImportBids } from './ImportBids.js';

const Lot = ({ procurementId, lot, bids }: { procurementId: string; lot: CriteriaView; bids: BidView[] }) => {
  const t = useWords();
  const [isAdding, setAdding] = useDialog();
  const [edited, setEdited] = useState<BidView>();
  const mayEdit = useMayEdit(procurementId, 'bids');
  const add = mayEdit && (
    <>
      <Button variant="contained" onClick={() => setAdding(true)}>
        {t('award.bid.add')}
      </Button>
      <Button href={`/api/procurements/${procurementId}/lots/${lot.lotId}/bids-workbook`} download>
        {t('award.bid.workbook')}
      </Button>
    </>
  );
  return (
    <>
      <Section title={t('award.page.bids')} aside={add} hint={mayEdit ? t('award.onRecord') : undefined}>
        {bids.length ? (
          <BidRows procurementId={procurementId} bids={bids} onEdit={mayEdit ? setEdited : undefined} />
        ) : (
          <EmptyState title={t('award.bid.none')} text={t('award.bid.noneText')} />
        )}
      </Section>
      {mayEdit && <ImportBids procurementId={procurementId} lotId={lot.lotId} />}
      {(isAdding || edited) && (
        <BidDialog
          procurementId={procurementId}
          lot={lot}
          bid={edited}
          onClose={() => {
            setAdding(false);
            setEdited(undefined);
          }}
        />
      )}
    </>
  );
};

/** Whether the task of the kind is open to the caller, as the checklist says. */
function useMayEdit(id: string, kind: string): boolean {
  const { data } = useAnswer(['checklist', id], (house) => house.checklist(id));
  const task = data?.stages.flatMap(({ tasks }) => tasks).find((one) => one.kind === kind);
  const open = ['not-started', 'in-progress', 'problem'];
  return Boolean(data?.may.includes('edit') && task && open.includes(task.status));
}

/** Bids, lot by lot. */
const BidsPage = () => {
  const { id, data: bids, error } = useAward('bids', (house, of) => house.bids(of));
  const lots = useAward('criteria', (house, of) => house.criteria(of)).data;
  if (error) return <PageFault error={error} />;
  if (!bids || !lots) return <Waiting />;
  return lots.map((lot) => (
    <section key={lot.lotId}>
      <LotHeading of={lots.length} number={lot.lotNumber} title={lot.lotTitle} />
      <Lot procurementId={id} lot={lot} bids={bids.filter(({ lotId }) => lotId === lot.lotId)} />
    </section>
  ));
};

export default BidsPage;
