import type { AssessmentView, KpiRatingView } from '@commonweal/wire';
import { type SyntheticEvent, useState } from 'react';
import { dayInWords, today } from '../../fields/moments.js';
import { figureInWords } from '../../measures/figures.js';
import { periodInWords } from '../../measures/period.js';
import { monitoringWord } from '../../strings/monitoring-words.js';
import { engine } from '../engine.js';
import { faultOf } from '../fault-of.js';
import { Fault } from '../Field.js';
import { Facts } from '../return/Facts.js';
import { say } from '../say.js';

function standingOf({ state, repliedAt, publishedAt, repliableUntil = '' }: AssessmentView): string {
  if (state === 'published') return say('assessments.published', { date: dayInWords(publishedAt ?? '') });
  if (repliedAt) return say('assessments.replied', { date: dayInWords(repliedAt) });
  return say(repliableUntil < today() ? 'assessments.over' : 'assessments.until', {
    date: dayInWords(repliableUntil),
  });
}

function factsOf(it: KpiRatingView): [string, string][] {
  const { promised, delivered, rating, reason, reply } = it;
  return [
    ...(promised === undefined ? [] : [[say('assessments.promised'), figureInWords(promised, it)]]),
    ...(delivered === undefined ? [] : [[say('assessments.delivered'), figureInWords(delivered, it)]]),
    [say('assessments.rating'), rating ? monitoringWord.kpiRating[rating] : ''],
    [say('assessments.reason'), reason ?? ''],
    ...(reply ? [[say('assessments.said'), reply]] : []),
  ] as [string, string][];
}

interface ReplyProps {
  of: KpiRatingView;
  value: string;
  onType: (text: string) => void;
}

const Reply = ({ of: { id, title }, value, onType }: ReplyProps) => (
  <div className="field">
    <label htmlFor={`reply-${id}`}>
      {say('assessments.reply')}
      <span className="hidden">: {title}</span>
    </label>
    <p id={`reply-${id}-help`} className="hint">
      {say('assessments.replyHelp')}
    </p>
    <textarea
      id={`reply-${id}`}
      rows={3}
      aria-describedby={`reply-${id}-help`}
      value={value}
      onChange={(event) => onType(event.target.value)}
    />
  </div>
);

interface Props {
  of: AssessmentView;
  onReplied: (now: AssessmentView) => void;
}

/** One assessment, with the form to reply while there is time. */
export const AssessmentCard = ({ of, onReplied }: Props) => {
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const mayReply = of.state === 'with-supplier' && !of.repliedAt && today() <= (of.repliableUntil ?? '');
  const replies = Object.entries(typed)
    .filter(([, reply]) => reply.trim())
    .map(([ratingId, reply]) => ({ ratingId, reply }));
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    setBusy(true);
    setFault(undefined);
    try {
      onReplied(await engine.replyTo(of, { replies }));
    } catch (error) {
      setFault(faultOf(error));
      setBusy(false);
    }
  };
  return (
    <form className="card" noValidate onSubmit={(event) => void send(event)}>
      <h2>{say('assessments.of', { contract: of.contractTitle, period: periodInWords(of) })}</h2>
      <p>
        <strong className={mayReply ? 'tag careful' : 'tag'}>{standingOf(of)}</strong>
      </p>
      {of.ratings.map((rating) => (
        <div key={rating.id}>
          <h3>{rating.title}</h3>
          <Facts of={factsOf(rating)} />
          {mayReply && (
            <Reply
              of={rating}
              value={typed[rating.id] ?? ''}
              onType={(text) => setTyped({ ...typed, [rating.id]: text })}
            />
          )}
        </div>
      ))}
      {fault && (
        <div role="alert">
          <Fault id={`reply-fault-${of.id}`}>{fault}</Fault>
        </div>
      )}
      {mayReply && (
        <button disabled={busy}>
          {say(busy ? 'assessments.sending' : replies.length ? 'assessments.send' : 'assessments.agree')}
        </button>
      )}
    </form>
  );
};
