import type { ReturnLineView } from '@commonweal/wire';
import { useState } from 'react';
import { engine } from '../engine.js';
import { faultOf } from '../fault-of.js';
import { Fault } from '../Field.js';
import { say } from '../say.js';

interface Props {
  line: ReturnLineView;
  returnId: string;
  onGiven: (line: ReturnLineView) => void;
}

/** A certificate, a document or words that other contracts ask for too: given once. */
export const Elsewhere = ({ line, returnId, onGiven }: Props) => {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const [given, setGiven] = useState(0);
  const { elsewhere } = line;
  const count = elsewhere.length;
  const give = async () => {
    setBusy(true);
    setFault(undefined);
    try {
      onGiven(await engine.answerElsewhere(returnId, line));
      setGiven(count);
    } catch (error) {
      setFault(faultOf(error));
    } finally {
      setBusy(false);
    }
  };
  const isAsked = count > 0 && line.delivered !== undefined;
  return (
    <>
      {isAsked && (
        <div className="panel">
          <p>{say('elsewhere.asked', { smart_count: count })}</p>
          <ul>
            {elsewhere.map(({ lineId, contract, contractTitle }) => (
              <li key={lineId}>
                {contractTitle} ({contract})
              </li>
            ))}
          </ul>
          {fault && (
            <div role="alert">
              <Fault id={`elsewhere-${line.id}`}>{fault}</Fault>
            </div>
          )}
          <button type="button" className="quiet" disabled={busy} onClick={() => void give()}>
            {say(busy ? 'elsewhere.giving' : 'elsewhere.give')}
          </button>
        </div>
      )}
      <div role="status">
        {given > 0 && !isAsked && (
          <p className="panel good">{say('elsewhere.given', { smart_count: given })}</p>
        )}
      </div>
    </>
  );
};
