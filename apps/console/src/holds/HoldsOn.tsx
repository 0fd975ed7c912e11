import type { HeldKind } from '@commonweal/wire';
import { Alert, Box } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { AskButton } from '../fields/AskButton.js';
import { LongTextInput } from '../fields/FactInput.js';
import { dayInWords } from '../fields/moments.js';
import { hasRole } from '../session/session.js';
import { useWords } from '../strings/useWords.js';
import { ReleaseHold } from './ReleaseHold.js';

/** The holds that stand on a record, and for administrators a button to place one. */
export const HoldsOn = ({ kind, id }: { kind: HeldKind; id: string }) => {
  const t = useWords();
  const { data } = useAnswer(['holds-on', kind, id], (house) => house.holdsOn(kind, id), { enabled: !!id });
  return (
    <>
      {data?.map((hold) => (
        <Alert key={hold.id} severity="warning" action={<ReleaseHold hold={hold} />} sx={{ mb: 2 }}>
          {t('hold.on', { day: dayInWords(hold.placedAt.slice(0, 10)), reason: hold.reason })}
        </Alert>
      ))}
      {hasRole('admin') && (
        <Box sx={{ mb: 2 }}>
          <AskButton
            label={t('hold.place')}
            text={t('hold.placeText')}
            size="small"
            command={({ reason }) => ({
              do: (house) =>
                house.placeHold({ subjectKind: kind, subjectId: id, reason: String(reason ?? '') }),
              said: 'hold.placed',
            })}
          >
            <LongTextInput source="reason" label={t('hold.placeReason')} required />
          </AskButton>
        </Box>
      )}
    </>
  );
};
