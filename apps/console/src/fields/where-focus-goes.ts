import { type RefObject, useEffect } from 'react';
import { useFormState } from 'react-hook-form';

/** A button that waits is disabled and loses the focus: it is nowhere, or on what holds the whole form. */
const isLost = (form: Element) => {
  const { activeElement } = document;
  return !activeElement || activeElement.contains(form);
};

/** What takes the keyboard at a fault: the field itself, or the radio of a group that is its stop. */
const stopOf = (fault: HTMLElement) =>
  fault.matches('[role="radiogroup"]')
    ? (fault.querySelector<HTMLElement>('input:checked') ?? fault.querySelector<HTMLElement>('input'))
    : fault;

/** A form that was refused leads to its first fault, or to what was said; one that stays open keeps its place. */
export function useFaultFocus(within: RefObject<HTMLElement | null>): void {
  const { submitCount, isSubmitting } = useFormState();
  useEffect(() => {
    const form = within.current?.closest('form');
    if (!form || submitCount === 0 || isSubmitting) return;
    const first =
      form.querySelector<HTMLElement>('[aria-invalid="true"]') ??
      form.querySelector<HTMLElement>('[data-faults] [role="alert"]');
    if (first) stopOf(first)?.focus();
    else if (isLost(form)) form.querySelector<HTMLElement>('button[type="submit"]')?.focus();
  }, [within, submitCount, isSubmitting]);
}

/** Where what opened a dialog went with the row that it stood in, the page itself has the focus. */
export function useFocusAfterwards(): void {
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement === document.body)
          document.getElementById('main-content')?.focus({ preventScroll: true });
      });
    },
    [],
  );
}
