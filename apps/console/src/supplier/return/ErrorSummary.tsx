import { type MouseEvent, useEffect, useRef } from 'react';
import { say } from '../say.js';
import type { Missing } from './missing.js';

function toField(event: MouseEvent, field: string): void {
  event.preventDefault();
  const at = document.getElementById(field);
  at?.scrollIntoView({ block: 'center' });
  at?.focus({ preventScroll: true });
}

/** Everything that is wrong, each with a link to where it is mended. Focused when it appears and whenever it is asked for anew. */
export const ErrorSummary = ({
  missing,
  words,
  asked,
}: {
  missing: Missing[];
  words?: string;
  asked: number;
}) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'start' });
    box.current?.focus({ preventScroll: true });
  }, [asked]);
  return (
    <div ref={box} tabIndex={-1} role="alert" className="panel wrong" aria-labelledby="summary">
      <h2 id="summary">{say('one.summary')}</h2>
      {words && <p>{words}</p>}
      <ul>
        {missing.map((one) => (
          <li key={one.field}>
            <a href={`#${one.field}`} onClick={(event) => toField(event, one.field)}>
              {one.words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};
