import { eventKind } from '@commonweal/platform';

/** A release took force. */
export const releasePublished = eventKind<{ release: number }>('release-published');
