import type { PanelMeetingGiven } from '@commonweal/wire';
import type { FieldValues } from 'react-hook-form';
import { DateInput, LineInput } from '../fields/FactInput.js';
import { useWords } from '../strings/useWords.js';

/** Day, time and place of a meeting. */
export const MeetingInputs = () => {
  const t = useWords();
  return (
    <>
      <DateInput source="heldOn" label={t('panel.heldOn')} required />
      <LineInput source="startsAt" label={t('panel.startsAt')} help={t('panel.startsAtHelp')} required />
      <LineInput source="place" label={t('panel.place')} required />
    </>
  );
};

export function meetingOf({ heldOn, startsAt, place }: FieldValues): PanelMeetingGiven {
  return {
    heldOn: (heldOn ?? '') as string,
    startsAt: (startsAt ?? '') as string,
    place: (place ?? '') as string,
  };
}
