import type { LotGiven, LotView } from '@commonweal/wire';
import { useCommand } from '../../api/useCommand.js';
import { AskDialog } from '../../fields/AskDialog.js';
import { LineInput, MoneyInput } from '../../fields/FactInput.js';
import { useWords } from '../../strings/useWords.js';
import { useProcurement } from '../procurement-context.js';

interface Props {
  /** The lot to edit; a new one without it. */
  lot?: LotView;
  title: string;
  text?: string;
  onClose: () => void;
}

const nameOf = ({ title, estimatedValueExVat }: LotGiven) => ({ title, estimatedValueExVat });

/** A lot, new or as it stands. */
export const LotDialog = ({ lot, title, text, onClose }: Props) => {
  const t = useWords();
  const { id } = useProcurement().procurement;
  const { run, busy } = useCommand();
  const save = (given: LotGiven) =>
    lot
      ? run({
          do: (house) => house.changeLot(id, lot.id, given, lot.version),
          said: 'procurement.lot.changed',
          began: nameOf(lot),
          readAgain: async (house) => nameOf((await house.lots(id)).find((one) => one.id === lot.id) ?? lot),
        })
      : run({ do: (house) => house.addLot(id, given), said: 'procurement.lot.added' });
  return (
    <AskDialog
      title={title}
      text={text}
      confirm={t(lot ? 'shell.save' : 'procurement.lot.add')}
      record={lot && nameOf(lot)}
      busy={busy}
      onClose={onClose}
      onDo={(values) =>
        save({
          title: values['title'] as string,
          estimatedValueExVat: values['estimatedValueExVat'] as number,
        })
      }
    >
      <LineInput source="title" label={t('procurement.lot.what')} required />
      <MoneyInput source="estimatedValueExVat" label={t('procurement.lot.value')} />
    </AskDialog>
  );
};
