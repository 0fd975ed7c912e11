import type { LotView } from '@commonweal/wire';
import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useState } from 'react';
import { useAnswer } from '../../api/useAnswer.js';
import { useCommand } from '../../api/useCommand.js';
import { useDialog } from '../../fields/AskDialog.js';
import { PlainMoney } from '../../fields/Plain.js';
import { Scroll } from '../../fields/Scroll.js';
import { Section } from '../../fields/Section.js';
import { useWords } from '../../strings/useWords.js';
import { useProcurement } from '../procurement-context.js';
import { LotDialog } from './LotDialog.js';

const Actions = ({ lot, onEdit }: { lot: LotView; onEdit: () => void }) => {
  const t = useWords();
  const { id } = useProcurement().procurement;
  const { run, busy } = useCommand();
  const { number, title } = lot;
  const named = (what: string) => t('procurement.lot.actOn', { what, number, title });
  const remove = () =>
    run({ do: (house) => house.removeLot(id, lot.id, lot.version), said: 'procurement.lot.removed' });
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      <Button size="small" onClick={onEdit} aria-label={named(t('procurement.lot.edit'))}>
        {t('procurement.lot.edit')}
      </Button>
      <Button
        size="small"
        color="error"
        loading={busy}
        onClick={() => void remove()}
        aria-label={named(t('procurement.lot.remove'))}
      >
        {t('procurement.lot.remove')}
      </Button>
    </Box>
  );
};

/** The lots of a divided procurement; nothing while there is one. */
export const Lots = () => {
  const t = useWords();
  const { procurement, checklist } = useProcurement();
  const lots = useAnswer(['lots', procurement.id], (house) => house.lots(procurement.id)).data ?? [];
  const [edited, setEdited] = useState<LotView>();
  const [isAdding, setAdding] = useDialog();
  const mayEdit = checklist.may.includes('edit');
  if (lots.length < 2) return null;
  const add = <Button onClick={() => setAdding(true)}>{t('procurement.lot.add')}</Button>;
  return (
    <Section title={t('procurement.lot.title')} hint={t('procurement.lot.hint')} aside={mayEdit && add}>
      <Scroll label={t('procurement.lot.title')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t('procurement.lot.number')}</TableCell>
              <TableCell>{t('procurement.lot.what')}</TableCell>
              <TableCell align="right">{t('procurement.lot.value')}</TableCell>
              {mayEdit && <TableCell>{t('procurement.lot.actions')}</TableCell>}
            </TableRow>
          </TableHead>
          <TableBody>
            {lots.map((lot) => (
              <TableRow key={lot.id}>
                <TableCell>{lot.number}</TableCell>
                <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
                  {lot.title}
                </TableCell>
                <TableCell align="right">
                  {typeof lot.estimatedValueExVat === 'number' ? (
                    <PlainMoney value={lot.estimatedValueExVat} />
                  ) : (
                    t('procurement.lot.unknown')
                  )}
                </TableCell>
                {mayEdit && (
                  <TableCell>
                    <Actions lot={lot} onEdit={() => setEdited(lot)} />
                  </TableCell>
                )}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Scroll>
      {isAdding && <LotDialog title={t('procurement.lot.add')} onClose={() => setAdding(false)} />}
      {edited && (
        <LotDialog
          lot={edited}
          title={t('procurement.lot.editLot', { number: edited.number })}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Section>
  );
};
