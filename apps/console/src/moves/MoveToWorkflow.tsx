import type { MoveMappingGiven, ProcurementView } from '@commonweal/wire';
import { keepPreviousData } from '@tanstack/react-query';
import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { useCommand } from '../api/useCommand.js';
import { ReasonDialog, useDialog } from '../fields/AskDialog.js';
import { Section } from '../fields/Section.js';
import { hasRole } from '../session/session.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { MappingBoxes } from './MappingBoxes.js';
import { MovePlan } from './MovePlan.js';

interface Props {
  procurement: ProcurementView;
  workflow: string;
}

const nothingSaid: MoveMappingGiven = { stages: {}, tasks: {}, goesOnIn: {} };

/** The preview of one move, which follows what is said of stages and tasks, and the button that makes it. */
export const MoveToWorkflow = ({ procurement, workflow }: Props) => {
  const t = useWords();
  const [mapping, setMapping] = useState(nothingSaid);
  const { id, version } = procurement;
  const { data: plan, error } = useAnswer(
    ['move-preview', id, version, workflow, mapping],
    (house) => house.previewMove(id, { workflow, ...mapping }),
    { placeholderData: keepPreviousData },
  );
  if (error) return <PageFault error={error} />;
  if (!plan) return <Waiting />;
  const isGone = plan.stagesToPlace.some(({ key }) => key === plan.stands.key);
  const mayChoose = isGone || plan.verdict === 'blocked' || Object.keys(mapping.goesOnIn).length > 0;
  const standing = mayChoose ? [plan.stands] : [];
  const isWanted = plan.stagesToPlace.length + plan.tasksToPlace.length + standing.length > 0;
  return (
    <>
      <MovePlan plan={plan} />
      {isWanted && (
        <Section title={t('move.mapping')} hint={t('move.mappingHintOne')}>
          <MappingBoxes of={{ ...plan, standing }} mapping={mapping} onChange={setMapping} />
        </Section>
      )}
      {plan.verdict === 'safe' && <MoveIt procurement={procurement} wish={{ workflow, ...mapping }} />}
    </>
  );
};

interface ItProps {
  procurement: ProcurementView;
  wish: MoveMappingGiven & { workflow: string };
}

const MoveIt = ({ procurement: { id, version }, wish }: ItProps) => {
  const t = useWords();
  const navigate = useNavigate();
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useDialog();
  if (!hasRole('lead')) return <Typography>{t('move.onlyLead')}</Typography>;
  const move = async (reason: string) => {
    const outcome = await run({
      do: (house) => house.moveOne(id, { ...wish, reason }, version),
      said: 'move.done',
    });
    if (outcome.done) void navigate(`/procurements/${id}/show`);
    return outcome;
  };
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {t('move.moveIt')}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={t('move.moveIt')}
          text={t('move.moveText')}
          confirm={t('move.moveIt')}
          busy={busy}
          onClose={() => setOpen(false)}
          onDo={move}
        />
      )}
    </>
  );
};
