import type { MessageKindView } from '@commonweal/wire';
import { useAnswer } from '../api/useAnswer.js';

const none: MessageKindView[] = [];

/** Reasons to write to people, with what their templates may say. */
export const useMessageKinds = () =>
  useAnswer(['message-kinds'], (house) => house.messageKinds(), { staleTime: 600_000 }).data ?? none;
