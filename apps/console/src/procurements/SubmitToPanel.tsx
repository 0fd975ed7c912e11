import type { GateView } from '@commonweal/wire';
import { FormDataConsumer } from 'react-admin';
import { useAnswer } from '../api/useAnswer.js';
import { useCommand } from '../api/useCommand.js';
import { AskDialog } from '../fields/AskDialog.js';
import { ChoiceInput, LongTextInput } from '../fields/FactInput.js';
import { dayInWords } from '../fields/moments.js';
import { useWords } from '../strings/useWords.js';
import { useProcurement } from './procurement-context.js';

const urgent = 'urgent';

/** Brings a ready gate before its panel: to a meeting, or by the urgent route. */
export const SubmitToPanel = ({ gate, onClose }: { gate: GateView; onClose: () => void }) => {
  const t = useWords();
  const { procurement } = useProcurement();
  const { run, busy } = useCommand();
  const all = useAnswer(['panel-meetings'], (house) => house.panelMeetings()).data ?? [];
  const open = all
    .filter(({ panel, state }) => panel === gate.panelKey && (state === 'planned' || state === 'published'))
    .reverse();
  const places = [
    ...open.map(({ id, heldOn, papersBy }) => ({
      value: id,
      title: `${dayInWords(heldOn)} (${t('panel.papersBy')} ${dayInWords(papersBy)})`,
    })),
    { value: urgent, title: t('panel.byUrgent') },
  ];
  return (
    <AskDialog
      title={`${t('panel.submit')}: ${gate.panel}`}
      text={t('panel.submitText')}
      confirm={t('panel.submit')}
      busy={busy}
      onClose={onClose}
      onDo={({ meetingId, urgentReason, lateReason }) =>
        run({
          do: (house) =>
            house.submitToPanel({
              subjectKind: 'procurement',
              subjectId: procurement.id,
              ...(meetingId === urgent
                ? { urgentReason: (urgentReason ?? '') as string }
                : {
                    meetingId: meetingId as string,
                    ...(lateReason ? { lateReason: lateReason as string } : {}),
                  }),
            }),
          said: 'panel.submitted',
        })
      }
    >
      <ChoiceInput source="meetingId" label={t('panel.where')} values={places} required />
      <FormDataConsumer>
        {({ formData }) =>
          formData['meetingId'] === urgent ? (
            <LongTextInput source="urgentReason" label={t('panel.urgentReason')} required />
          ) : (
            <LongTextInput source="lateReason" label={t('panel.lateReason')} help={t('panel.lateHelp')} />
          )
        }
      </FormDataConsumer>
    </AskDialog>
  );
};
