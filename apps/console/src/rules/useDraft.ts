import { useWatch } from 'react-hook-form';
import { useSettled } from '../api/useSettled.js';
import { tidied } from '../documents/tidied.js';

/** The content of the form as it would be saved, once nothing was typed for the given milliseconds. */
export function useDraft(pause: number): Record<string, unknown> {
  const values = useWatch() as Record<string, unknown>;
  const { documentKey: _, ...content } = values;
  const text = JSON.stringify(tidied(content));
  return JSON.parse(useSettled(text, pause)) as Record<string, unknown>;
}
