import { Refusal } from './engine.js';
import { say } from './say.js';

/** Why it was not done, in words: the first field that is wrong, or the whole. */
export const faultOf = (error: unknown): string =>
  error instanceof Refusal ? (Object.values(error.errors)[0]?.[0] ?? error.message) : say('trouble.offline');
