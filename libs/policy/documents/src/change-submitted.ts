import { eventKind } from '@commonweal/platform';

/** A change waits for a second person. */
export const changeSubmitted = eventKind<{ changeId: string }>('change-submitted');
