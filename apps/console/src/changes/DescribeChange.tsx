import type { ChangeView } from '@commonweal/wire';
import { Button } from '@mui/material';
import { useCommand } from '../api/useCommand.js';
import { AskDialog, useDialog } from '../fields/AskDialog.js';
import { LineInput, LongTextInput } from '../fields/FactInput.js';
import { useWords } from '../strings/useWords.js';

/** What the change is about and why, as reviewers will read it. */
export const DescribeChange = ({ change }: { change: ChangeView }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useDialog();
  const { id, title, reason, version } = change;
  if (!change.may?.includes('edit')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('change.describe')}</Button>
      {isOpen && (
        <AskDialog
          title={t('change.describe')}
          confirm={t('shell.save')}
          record={{ title, reason }}
          busy={busy}
          onClose={() => setOpen(false)}
          onDo={(given) =>
            run({
              do: (house) =>
                house.describeChange(
                  id,
                  { title: given['title'], reason: given['reason'] ?? undefined },
                  version,
                ),
              said: 'change.described',
              began: { title, reason },
              readAgain: async (house) => {
                const now = await house.change(id);
                return { title: now.title, reason: now.reason };
              },
            })
          }
        >
          <LineInput source="title" label={t('change.titleField')} help={t('change.titleHelp')} required />
          <LongTextInput source="reason" label={t('change.reason')} help={t('change.reasonHelp')} />
        </AskDialog>
      )}
    </>
  );
};
