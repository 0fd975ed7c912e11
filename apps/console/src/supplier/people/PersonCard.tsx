import type { SessionView, SupplierPersonView, SupplierView } from '@commonweal/wire';
import { useEffect, useRef, useState } from 'react';
import { engine } from '../engine.js';
import { Fault } from '../Field.js';
import { say } from '../say.js';
import { faultOf } from '../fault-of.js';

interface Props {
  of: SupplierView;
  person: SupplierPersonView;
  me: SessionView;
  iLead: boolean;
  onDone: (view: SupplierView, words: string) => void;
}

const steps = {
  remove: { sure: 'people.removeSure', yes: 'people.removeYes', done: 'people.removed' },
  makeLead: { sure: 'people.makeLeadSure', yes: 'people.makeLeadYes', done: 'people.madeLead' },
} as const;
type Step = keyof typeof steps;

/** Asks once more, says what follows, and does it. */
const Sure = ({ of, person, step, onDone, onCancel }: Props & { step: Step; onCancel: () => void }) => {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => yes.current?.focus(), []);
  const { name } = person;
  const act = async () => {
    setBusy(true);
    try {
      onDone(await engine[step](of.id, person.id), say(steps[step].done, { name }));
    } catch (error) {
      setFault(faultOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="panel careful" role="group" aria-label={say(`people.${step}About`, { name })}>
      <p>{say(steps[step].sure, { name })}</p>
      {fault && (
        <div role="alert">
          <Fault id={`fault-${person.id}`}>{fault}</Fault>
        </div>
      )}
      <p className="buttons">
        <button ref={yes} type="button" disabled={busy} onClick={() => void act()}>
          {say(steps[step].yes)}
        </button>
        <button type="button" className="quiet" onClick={onCancel}>
          {say('people.cancel')}
        </button>
      </p>
    </div>
  );
};

/** One colleague, and what the lead contact may do about them. */
export const PersonCard = (props: Props) => {
  const { person, me, iLead, onDone } = props;
  const [step, setStep] = useState<Step>();
  const { name, email, leads } = person;
  const isMe = person.id === me.personId;
  const done: Props['onDone'] = (view, words) => {
    setStep(undefined);
    onDone(view, words);
  };
  return (
    <li className="item">
      <h2>{name}</h2>
      <p>{email}</p>
      <p>
        {leads && <strong className="tag">{say('people.leads')}</strong>}{' '}
        {isMe && <strong className="tag">{say('people.you')}</strong>}
      </p>
      {step && <Sure {...props} step={step} onDone={done} onCancel={() => setStep(undefined)} />}
      {iLead && !isMe && !step && (
        <p className="buttons">
          {(Object.keys(steps) as Step[]).map((each) => (
            <button
              key={each}
              type="button"
              className="quiet"
              aria-label={say(`people.${each}About`, { name })}
              onClick={() => setStep(each)}
            >
              {say(`people.${each}`)}
            </button>
          ))}
        </p>
      )}
    </li>
  );
};
