import type { AttachmentView } from '@commonweal/wire';
import { useId, useState } from 'react';
import { faultOf } from '../fault-of.js';
import { Fault } from '../Field.js';
import { say } from '../say.js';

interface Shown {
  title: string;
  attachments: AttachmentView[];
}

interface Props {
  of: Shown;
  send: (file: File, personalData: string) => Promise<void>;
}

/** Files that show something: saved as soon as they are chosen. */
export const EvidenceFiles = ({ of, send }: Props) => {
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const [personalData, setPersonalData] = useState<string>();
  const add = async (file: File | undefined) => {
    if (!file) return;
    if (!personalData) return setFault(say('evidence.answerFirst'));
    setBusy(true);
    setFault(undefined);
    try {
      await send(file, personalData);
      setPersonalData(undefined);
    } catch (error) {
      setFault(faultOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <details open={of.attachments.length > 0 || undefined}>
      <summary>
        {say('evidence.add')}
        <span className="hidden">: {of.title}</span>
      </summary>
      <Files of={of} />
      <PersonalData id={id} title={of.title} value={personalData} onSay={setPersonalData} />
      <div className={fault ? 'field faulty' : 'field'}>
        <label htmlFor={id}>{say('evidence.for', { title: of.title })}</label>
        <p id={`${id}-help`} className="hint">
          {say('evidence.help')}
        </p>
        {fault && <Fault id={`${id}-fault`}>{fault}</Fault>}
        <input
          id={id}
          type="file"
          aria-describedby={fault ? `${id}-fault ${id}-help` : `${id}-help`}
          disabled={busy}
          onChange={(event) => {
            const file = event.target.files?.[0];
            void add(file);
            event.target.value = '';
          }}
        />
        <p role="status" className="hint">
          {busy && say('evidence.adding')}
        </p>
      </div>
    </details>
  );
};

interface Question {
  id: string;
  title: string;
  value: string | undefined;
  onSay: (value: string) => void;
}

/** It is asked before the file: how long it is kept depends on it. */
const PersonalData = ({ id, title, value, onSay }: Question) => (
  <fieldset className="field" aria-describedby={`${id}-people-help`}>
    <legend>
      {say('evidence.asks')}
      <span className="hidden">: {title}</span>
    </legend>
    <p id={`${id}-people-help`} className="hint">
      {say('evidence.asksHelp')}
    </p>
    {(['no', 'yes'] as const).map((answer) => (
      <label key={answer} className="choice">
        <input type="radio" name={`${id}-people`} checked={value === answer} onChange={() => onSay(answer)} />
        {say(answer)}
      </label>
    ))}
  </fieldset>
);

/** What is attached, to be read again. */
export const Files = ({ of }: { of: Pick<Shown, 'attachments'> }) =>
  of.attachments.length > 0 && (
    <ul className="files">
      {of.attachments.map(({ id, name, contentDeletedAt }) => (
        <li key={id}>
          {contentDeletedAt ? (
            say('evidence.gone', { name })
          ) : (
            <a href={`/api/attachments/${id}`} download>
              {name}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
