import type { ReturnView } from '@commonweal/wire';
import { dayInWords } from '../../fields/moments.js';
import { figureInWords } from '../../measures/figures.js';
import { periodInWords } from '../../measures/period.js';
import { BackToReturns, Page } from '../Frame.js';
import { say } from '../say.js';
import { Facts } from './Facts.js';

/** A return that is not open yet: what it will ask. */
export const Coming = ({ it }: { it: ReturnView }) => (
  <Page title={say('one.title', { period: periodInWords(it) })} before={<BackToReturns />}>
    <p className="panel">{say('one.scheduled', { date: dayInWords(it.opensOn) })}</p>
    <Facts
      of={[
        [say('one.contract'), `${it.contractTitle} (${it.contract})`],
        [say('one.due'), dayInWords(it.dueOn)],
      ]}
    />
    <ul className="items">
      {(it.lines ?? []).map((line) => (
        <li key={line.id} className="item">
          <h2>{line.title}</h2>
          {line.expected !== undefined && (
            <p>{say('receipt.promised', { figure: figureInWords(line.expected, line) })}</p>
          )}
          {line.evidence && <p className="hint">{say('one.evidence', { evidence: line.evidence })}</p>}
        </li>
      ))}
    </ul>
  </Page>
);
