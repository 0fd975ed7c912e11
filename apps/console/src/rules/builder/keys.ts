import type { KeyboardEvent } from 'react';
import type { Path } from 'react-querybuilder';
import type { Acts } from './acts.js';

/** Where one types, the keys of the clipboard are the text's own. */
const isTyping = (target: Element) =>
  target.matches('textarea, input:not([type="checkbox"], [type="radio"], [type="button"])');

/** The path of the condition or group in which something stands. */
function pathOf(target: Element): Path {
  const text = target.closest('[data-path]')?.getAttribute('data-path');
  return text ? (JSON.parse(text) as Path) : [];
}

/** What a key asks for; undefined when it asks for nothing of the builder's. */
export function actFor(event: KeyboardEvent, acts: Acts): (() => void) | undefined {
  const target = event.target as Element;
  const path = pathOf(target);
  if (event.altKey && event.key === 'ArrowUp') return () => acts.move(path, 'up');
  if (event.altKey && event.key === 'ArrowDown') return () => acts.move(path, 'down');
  if (!event.ctrlKey && !event.metaKey) return undefined;
  switch (event.key.toLowerCase()) {
    case 'c':
      return isTyping(target) || path.length === 0 ? undefined : () => acts.copy(path);
    case 'x':
      return isTyping(target) || path.length === 0 ? undefined : () => acts.cut(path);
    case 'v':
      return isTyping(target) ? undefined : acts.paste && (() => acts.paste?.(path));
    default:
      return undefined;
  }
}
