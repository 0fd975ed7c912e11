import { Button } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { useCommand } from '../api/useCommand.js';
import { AskDialog, useDialog } from '../fields/AskDialog.js';
import { ChoiceInput, LineInput } from '../fields/FactInput.js';
import { useWords } from '../strings/useWords.js';
import { useProcurement } from './procurement-context.js';

/** The title and the lead; everything else that is known of a procurement is a fact of its checklist. */
export const DescribeProcurement = () => {
  const t = useWords();
  const { procurement, checklist } = useProcurement();
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useDialog();
  const people = useAnswer(['people-names'], (house) => house.names(), { enabled: isOpen }).data ?? [];
  const leads = people
    .filter(({ roles }) => roles.includes('lead'))
    .map(({ id, name }) => ({ value: id, title: name }));
  const { id, title, leadId, version } = procurement;
  if (!checklist.may.includes('edit')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('procurement.describe')}</Button>
      {isOpen && (
        <AskDialog
          title={t('procurement.describe')}
          confirm={t('shell.save')}
          record={{ title, leadId }}
          busy={busy}
          onClose={() => setOpen(false)}
          onDo={(given) =>
            run({
              do: (house) =>
                house.describeProcurement(id, { title: given['title'], leadId: given['leadId'] }, version),
              said: 'procurement.described',
              began: { title, lead: procurement.lead },
              readAgain: async (house) => {
                const { data } = await house.getOne<typeof procurement>('procurements', { id });
                return { title: data.title, lead: data.lead };
              },
            })
          }
        >
          <LineInput
            source="title"
            label={t('procurement.titleField')}
            help={t('procurement.titleHelp')}
            required
          />
          <ChoiceInput source="leadId" label={t('procurement.lead')} values={leads} required />
        </AskDialog>
      )}
    </>
  );
};
