import { useListContext } from 'react-admin';
import { useCommand } from '../api/useCommand.js';
import { AskDialog } from '../fields/AskDialog.js';
import { LineInput, YesNoInput } from '../fields/FactInput.js';
import { useWords } from '../strings/useWords.js';
import { useHidden } from './useHidden.js';

/** Keeps what is seen of a list under a name. */
const NameView = ({ list, onClose }: { list: string; onClose: () => void }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [hidden] = useHidden(list);
  const { filterValues, sort } = useListContext();
  const seen = {
    list,
    filter: filterValues as Record<string, unknown>,
    sort: sort.field === 'id' ? undefined : sort.field,
    order: sort.order === 'DESC' ? ('desc' as const) : ('asc' as const),
    hidden,
  };
  return (
    <AskDialog
      title={t('view.save')}
      text={t('view.saveText')}
      confirm={t('shell.save')}
      record={{ shared: false }}
      busy={busy}
      onClose={onClose}
      onDo={({ name, shared }) =>
        run({
          do: (house) => house.saveView({ ...seen, name: String(name ?? ''), shared: shared === true }),
          said: 'view.kept',
        })
      }
    >
      <LineInput source="name" label={t('view.name')} required />
      <YesNoInput source="shared" label={t('view.share')} />
    </AskDialog>
  );
};

export default NameView;
