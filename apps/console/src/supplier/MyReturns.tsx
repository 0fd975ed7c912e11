import type { ReturnView } from '@commonweal/wire';
import { dayInWords } from '../fields/moments.js';
import { periodInWords } from '../measures/period.js';
import { engine, most } from './engine.js';
import { Page, Waiting } from './Frame.js';
import { follow, pathOfAssessments, pathOfCertificates, pathOfPeople, pathOfReturn } from './place.js';
import { say } from './say.js';
import { Failed } from './Trouble.js';
import { useAsked } from './useAsked.js';

function whenInWords(it: ReturnView): string {
  const due = dayInWords(it.dueOn);
  if (it.state === 'scheduled') return say('returns.opens', { date: dayInWords(it.opensOn), date2: due });
  if (it.replyBy) return say('returns.replyBy', { date: dayInWords(it.replyBy) });
  if (it.firstSubmittedAt) return say('returns.sentOn', { date: dayInWords(it.firstSubmittedAt) });
  return say('returns.due', { date: due });
}

const Item = ({ it }: { it: ReturnView }) => (
  <li className={it.overdue ? 'item late' : 'item'}>
    <a href={pathOfReturn(it.id)} onClick={follow}>
      {it.contractTitle}
    </a>
    <p>{periodInWords(it)}</p>
    <p>
      {whenInWords(it)}{' '}
      {it.workingDaysLate > 0 && (
        <strong className="tag bad">{say('returns.late', { smart_count: it.workingDaysLate })}</strong>
      )}
      {it.state === 'queried' && <strong className="tag careful">{say('returns.question')}</strong>}
    </p>
    <p className="hint">
      {it.contract}
      {it.state === 'open' && ` · ${say('returns.answered', { done: it.linesAnswered, all: it.lineCount })}`}
      {it.state !== 'open' && it.state !== 'queried' && ` · ${say(`state.${it.state}`)}`}
    </p>
  </li>
);

const Items = ({ of }: { of: ReturnView[] }) => (
  <ul className="items">
    {of.map((it) => (
      <Item key={it.id} it={it} />
    ))}
  </ul>
);

interface GroupProps {
  title: string;
  items: ReturnView[];
  /** Said where there are none; without it the group is left out. */
  none?: string;
  /** How many are in sight at once; the others wait behind a word. */
  atOnce?: number;
  /** Said where there are more than were asked for. */
  beyond?: string;
}

const Group = ({ title, items, none, atOnce = items.length, beyond }: GroupProps) => {
  if (!items.length && !none) return null;
  const others = items.slice(atOnce);
  return (
    <section>
      <h2>{title}</h2>
      {!items.length && <p className="hint">{none}</p>}
      <Items of={items.slice(0, atOnce)} />
      {others.length > 0 && (
        <details>
          <summary>{say('returns.more', { smart_count: others.length })}</summary>
          <Items of={others} />
          {items.length >= most && <p className="hint">{beyond}</p>}
        </details>
      )}
    </section>
  );
};

export const MyReturns = ({ onSignedOut }: { onSignedOut: () => void }) => {
  const { data, error, ask } = useAsked(engine.returns, onSignedOut);
  if (error) return <Failed error={error} onRetry={() => void ask()} />;
  if (!data) return <Waiting />;
  const { toAnswer, coming, done } = data;
  const isEmpty = !toAnswer.length && !coming.length && !done.length;
  return (
    <Page title={say('returns.title')}>
      <p>{say('returns.lead')}</p>
      {isEmpty && (
        <div className="panel">
          <h2>{say('returns.none')}</h2>
          <p>{say('returns.noneText')}</p>
        </div>
      )}
      {!isEmpty && (
        <Group title={say('returns.toAnswer')} items={toAnswer} none={say('returns.nothingToAnswer')} />
      )}
      <Group title={say('returns.coming')} items={coming} atOnce={3} beyond={say('returns.comingOn')} />
      <Group title={say('returns.sent')} items={done} atOnce={5} beyond={say('returns.sentBefore')} />
      <p>
        <a href={pathOfCertificates} onClick={follow}>
          {say('returns.certificates')}
        </a>
      </p>
      <p>
        <a href={pathOfAssessments} onClick={follow}>
          {say('returns.assessments')}
        </a>
      </p>
      <p>
        <a href={pathOfPeople} onClick={follow}>
          {say('returns.people')}
        </a>
      </p>
    </Page>
  );
};
