import { type FocusEvent, useRef } from 'react';
import { useFormContext } from 'react-hook-form';

type TextField = HTMLInputElement | HTMLTextAreaElement;

interface Place {
  source: string;
  field: TextField;
  from: number;
  to: number;
}

/**
 * Puts text where one typed last, and leads back there.
 * @param otherwise the field at whose end it goes while none was typed in
 */
export function useInserting(otherwise: string) {
  const place = useRef<Place>(undefined);
  const { getValues, setValue } = useFormContext();
  /** Of the box around a field: keeps where one was when one leaves it. */
  const whereOne = (source: string) => ({
    onBlur: ({ target }: FocusEvent) => {
      const field = target as TextField;
      const end = field.value.length;
      place.current = { source, field, from: field.selectionStart ?? end, to: field.selectionEnd ?? end };
    },
  });
  const insert = (text: string) => {
    const { source = otherwise, field, from, to } = place.current ?? {};
    const before = String(getValues(source) ?? '');
    const at = from ?? before.length;
    const value = before.slice(0, at) + text + before.slice(to ?? at);
    setValue(source, value, { shouldDirty: true, shouldTouch: true });
    if (!field) return;
    field.focus();
    const end = at + text.length;
    requestAnimationFrame(() => field.setSelectionRange(end, end));
  };
  return { whereOne, insert };
}
