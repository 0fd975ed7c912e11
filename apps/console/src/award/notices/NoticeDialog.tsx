import type { NoticeGiven, NoticeView } from '@commonweal/wire';
import { useCommand } from '../../api/useCommand.js';
import { AskDialog } from '../../fields/AskDialog.js';
import { DateInput, LineInput, LongTextInput } from '../../fields/FactInput.js';
import { useWords } from '../../strings/useWords.js';

interface Props {
  procurementId: string;
  notice: NoticeView;
  isNeeded: boolean;
  onClose: () => void;
}

const formOf = ({ publishedOn, evidence, notNeeded, heldBecause }: NoticeView) => ({
  ...{ publishedOn, evidence, notNeeded, heldBecause },
});

/** When it was published and where it can be seen; or why it is not needed. */
export const NoticeDialog = ({ procurementId, notice, isNeeded, onClose }: Props) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const save = ({ publishedOn, evidence, notNeeded, heldBecause }: NoticeGiven) => {
    const body = isNeeded ? { publishedOn, evidence, heldBecause } : { notNeeded };
    const given = Object.entries(body).filter(([, value]) => value);
    return run({
      do: (house) => house.recordNotice(procurementId, notice.key, Object.fromEntries(given), notice.version),
      said: 'award.notice.saved',
      began: formOf(notice),
      readAgain: async (house) =>
        formOf((await house.notices(procurementId)).find(({ key }) => key === notice.key) ?? notice),
    });
  };
  return (
    <AskDialog
      title={`${notice.code}: ${notice.title}`}
      confirm={t('shell.save')}
      record={formOf(notice)}
      busy={busy}
      onClose={onClose}
      onDo={(values) => save(values)}
    >
      {isNeeded ? (
        <>
          <DateInput source="publishedOn" label={t('award.notice.day')} required />
          <LineInput source="evidence" label={t('award.notice.evidence')} required />
          {notice.beginsStandstill && (
            <LongTextInput
              source="heldBecause"
              label={t('award.notice.heldBecause')}
              help={t('award.notice.heldHelp')}
            />
          )}
        </>
      ) : (
        <LongTextInput source="notNeeded" label={t('award.notice.why')} required />
      )}
    </AskDialog>
  );
};
