import type { LineEventView, ReturnLineView } from '@commonweal/wire';
import { momentInWords } from '../../fields/moments.js';
import { figureInWords } from '../../measures/figures.js';
import { say } from '../say.js';

function words({ what, by, delivered }: LineEventView, line: ReturnLineView): string {
  if (what !== 'submitted') return say(`said.${what}`, { by });
  const figure =
    delivered === undefined
      ? say('said.nothing')
      : figureInWords(delivered, line, { yes: say('yes'), no: say('no') });
  return say('said.submitted', { by, figure });
}

/** Questions and answers about a line so far; what was reported first stays in sight. */
export const Said = ({ line }: { line: ReturnLineView }) => {
  if (!line.history.length) return null;
  return (
    <details>
      <summary>{say('said.title')}</summary>
      <ol className="said">
        {line.history.map((event) => (
          <li key={event.id}>
            <strong>{words(event, line)}</strong> <span className="hint">{momentInWords(event.at)}</span>
            {event.text && <p>{event.text}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
};
