import type { WorkflowMoveView } from '@commonweal/wire';
import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useCommand } from '../api/useCommand.js';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';
import { MappingBoxes } from './MappingBoxes.js';

/** Where stages and tasks go that the newer workflow lacks: said once for all procurements of the move. */
export const MappingOfMove = ({ move }: { move: WorkflowMoveView }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [mapping, setMapping] = useState(move.mapping);
  const { stagesToPlace, tasksToPlace, standing } = move;
  const isEmpty = !stagesToPlace.length && !tasksToPlace.length && !standing.length;
  const may = move.may.includes('map');
  const save = () =>
    run({ do: (house) => house.mapMove(move.id, mapping, move.version), said: 'move.mapped' });
  return (
    <Section title={t('move.mapping')} hint={t('move.mappingHint')}>
      {isEmpty ? (
        <Typography>{t('move.noMapping')}</Typography>
      ) : (
        <MappingBoxes of={move} mapping={mapping} onChange={setMapping} disabled={!may} />
      )}
      {!isEmpty && may && (
        <Button variant="outlined" loading={busy} onClick={() => void save()} sx={{ mt: 2 }}>
          {t('move.saveMapping')}
        </Button>
      )}
    </Section>
  );
};
