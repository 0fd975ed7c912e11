import type { ProcurementView } from '@commonweal/wire';
import { Box, Link } from '@mui/material';
import { Title, useGetOne } from 'react-admin';
import { Link as RouterLink, useParams, useSearchParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { Pending } from '../fields/Pending.js';
import { PickBox } from '../fields/PickBox.js';
import { EmptyState } from '../shell/EmptyState.js';
import { useWords } from '../strings/useWords.js';
import { MoveToWorkflow } from './MoveToWorkflow.js';

/** Moves one procurement to another workflow: which, what it would change, then with a reason. */
const MoveOne = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const one = useGetOne<ProcurementView>('procurements', { id });
  const targets = useAnswer(['move-targets', id], (house) => house.moveTargets(id));
  const error = one.error ?? targets.error;
  if (!one.data || !targets.data) return <Pending title={t('move.oneTitle')} error={error} />;
  const procurement = one.data;
  const workflow = search.get('workflow') ?? targets.data[0]?.workflow;
  return (
    <>
      <Title title={t('move.oneTitle')} />
      <Link component={RouterLink} to={`/procurements/${id}/show`}>
        {t('move.back', { reference: procurement.reference })}
      </Link>
      {targets.data.length === 0 && <EmptyState title={t('move.nowhereToGo')} text={procurement.title} />}
      {targets.data.length > 1 && (
        <Box sx={{ my: 2, maxWidth: 560 }}>
          <PickBox
            label={t('move.to')}
            options={targets.data.map((target) => ({ value: target.workflow, title: target.title }))}
            value={workflow}
            onChange={(key) => setSearch(key ? { workflow: key } : {}, { replace: true })}
          />
        </Box>
      )}
      {workflow && <MoveToWorkflow key={workflow} procurement={procurement} workflow={workflow} />}
    </>
  );
};

export default MoveOne;
