import type { KeyboardEvent } from 'react';

const steps: Record<string, [column: number, card: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Arrow keys on a card go to the one beside, above or beneath it; every card stays in the order of Tab. */
export function cardsByKey(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  const from = event.target as HTMLElement;
  if (!step || !from.matches('[data-card]') || event.altKey || event.ctrlKey || event.metaKey) return;
  const columns = [...event.currentTarget.querySelectorAll('[data-column]')].map((column) => [
    ...column.querySelectorAll<HTMLElement>('[data-card]'),
  ]);
  const at = columns.findIndex((cards) => cards.includes(from));
  const next = columns[at + step[0]];
  if (!next) return;
  const place = (columns[at]?.indexOf(from) ?? 0) + step[1];
  const card = next[step[0] ? Math.min(place, next.length - 1) : place];
  if (!card) return;
  event.preventDefault();
  card.focus();
}
