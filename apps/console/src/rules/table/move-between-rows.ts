import type { KeyboardEvent } from 'react';

const fields = 'input:not([type="hidden"]), textarea, [role="combobox"]';

/** Ctrl with an arrow up or down goes to the same value of the rule above or beneath. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (!by || !event.ctrlKey || !(event.target instanceof HTMLElement)) return;
  const cell = event.target.closest<HTMLElement>('[data-row]');
  if (!cell) return;
  const { row = '', column = '' } = cell.dataset;
  const next = event.currentTarget.querySelector<HTMLElement>(
    `[data-row="${Number(row) + by}"][data-column="${column}"]`,
  );
  const field = next?.querySelector<HTMLElement>(fields);
  if (!field) return;
  event.preventDefault();
  field.focus();
}
