import type { ReturnView } from '@commonweal/wire';
import { useState } from 'react';
import { dayInWords } from '../../fields/moments.js';
import { periodInWords } from '../../measures/period.js';
import { engine, Refusal, Unreachable } from '../engine.js';
import { BackToReturns, Page } from '../Frame.js';
import { say } from '../say.js';
import type { Desk, LineOnDesk } from './desk.js';
import { ErrorSummary } from './ErrorSummary.js';
import { Facts } from './Facts.js';
import { BySpreadsheet } from './BySpreadsheet.js';
import { LineCard } from './LineCard.js';
import { isAnswered, type Missing, missingFrom } from './missing.js';
import { useDesk } from './useDesk.js';

interface Props {
  it: ReturnView;
  onSent: (view: ReturnView) => void;
  /** It turned out to be sent or closed meanwhile. */
  onChanged: (view: ReturnView) => void;
  /** A spreadsheet has answered it. */
  onTaken: (view: ReturnView) => void;
  onSignedOut: () => void;
}

interface Trouble {
  missing: Missing[];
  words?: string;
  asked: number;
}

/** Saves what is not saved, looks at the whole, and sends it: or says all that is missing. */
function useSending(
  { it, onSent, onChanged, onSignedOut }: Props,
  desk: Desk,
  mine: (lines: LineOnDesk[]) => LineOnDesk[],
) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const object = (missing: Missing[], words?: string) =>
    setTrouble((last) => ({ missing, words, asked: (last?.asked ?? 0) + 1 }));

  const refused = (error: unknown) => {
    if (error instanceof Unreachable) return object([], say('trouble.offline'));
    if (!(error instanceof Refusal)) return object([], say('trouble.failed'));
    if (error.status === 401) return onSignedOut();
    object([], error.status === 412 ? say('one.elsewhere') : error.message);
  };

  const send = async () => {
    setBusy(true);
    try {
      await desk.saveAll();
      const now = await engine.read(it.id);
      if (now.state !== 'open' && now.state !== 'queried') return onChanged(now);
      desk.catchUp(now);
      const missing = missingFrom(mine(desk.look()));
      if (missing.length) return object(missing);
      onSent(await engine.submit(it.id, now.version));
    } catch (error) {
      refused(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, trouble, send };
}

const Progress = ({ lines }: { lines: LineOnDesk[] }) => {
  const done = lines.filter(isAnswered).length;
  const words = say('one.progress', { done, all: lines.length });
  return (
    <div className="progress no-print">
      <span id="progress">{words}</span>
      <progress aria-labelledby="progress" value={done} max={lines.length} />
    </div>
  );
};

/** One return on one page: a card a line, saved as one types, then sent as a whole. */
export const Answering = (props: Props) => {
  const { it } = props;
  const { desk, lines } = useDesk(it, props.onSignedOut);
  const isMine = ({ line }: LineOnDesk) =>
    it.state === 'open' || line.state === 'queried' || line.state === 'entered';
  const mine = lines.filter(isMine);
  const { busy, trouble, send } = useSending(props, desk, (all) => all.filter(isMine));
  const due = dayInWords(it.dueOn);
  return (
    <Page
      title={say('one.title', { period: periodInWords(it) })}
      before={<BackToReturns />}
      faulty={!!trouble}
    >
      {trouble && <ErrorSummary {...trouble} />}
      <Facts
        of={[
          [say('one.contract'), `${it.contractTitle} (${it.contract})`],
          [
            say('one.due'),
            it.workingDaysLate > 0 ? say('one.dueLate', { date: due, smart_count: it.workingDaysLate }) : due,
          ],
        ]}
      />
      {it.state === 'queried' ? (
        <p className="panel careful">
          {it.replyBy && <strong>{say('one.replyBy', { date: dayInWords(it.replyBy) })} </strong>}
          {say('one.onlyQueried')}
        </p>
      ) : (
        <p>{say('one.saves')}</p>
      )}
      <p>{say('one.privacy')}</p>
      <BySpreadsheet it={it} onTaken={props.onTaken} />
      <Progress lines={mine} />
      {mine.some(({ fate }) => fate === 'offline') && (
        <p className="panel careful" role="status">
          {say('saving.offlineBanner')}
        </p>
      )}
      {lines.map((on) => (
        <LineCard key={on.line.id} on={on} desk={desk} readOnly={!isMine(on)} returnId={it.id} />
      ))}
      <div className="send">
        <button type="button" onClick={() => void send()} disabled={busy}>
          {say(busy ? 'one.submitting' : 'one.submit')}
        </button>
        <p className="hint">{say('one.submitHint')}</p>
      </div>
    </Page>
  );
};
