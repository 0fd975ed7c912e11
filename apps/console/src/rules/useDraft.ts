import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { tidied } from '../documents/tidied.js';

/** The content of the form as it would be saved, once nothing was typed for the given milliseconds. */
export function useDraft(pause: number): Record<string, unknown> {
  const values = useWatch() as Record<string, unknown>;
  const { documentKey: _, ...content } = values;
  const text = JSON.stringify(tidied(content));
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text, pause]);
  return JSON.parse(settled) as Record<string, unknown>;
}
