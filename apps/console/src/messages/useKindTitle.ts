import type { MessageKindView } from '@commonweal/wire';
import { useAnswer } from '../api/useAnswer.js';
import { asWords } from '../strings/as-words.js';

const none: MessageKindView[] = [];

/** The reasons to write to people that the engine knows. */
export const useKinds = () =>
  useAnswer(['message-kinds'], (house) => house.messageKinds(), { staleTime: 600_000 }).data ?? none;

/** `title(kind)`. */
export function useKindTitle(): (kind: string) => string {
  const kinds = useKinds();
  return (kind) => kinds.find((one) => one.kind === kind)?.title ?? asWords(kind);
}
