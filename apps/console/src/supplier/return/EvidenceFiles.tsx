import type { ReturnLineView } from '@commonweal/wire';
import { useId, useState } from 'react';
import { engine } from '../engine.js';
import { faultOf } from '../fault-of.js';
import { Fault } from '../Field.js';
import { say } from '../say.js';

interface Props {
  line: ReturnLineView;
  returnId: string;
  onAdded: (line: ReturnLineView) => void;
}

/** Files that show what was delivered: saved as soon as they are chosen. */
export const EvidenceFiles = ({ line, returnId, onAdded }: Props) => {
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const add = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    setFault(undefined);
    try {
      onAdded(await engine.attach(returnId, line.id, file));
    } catch (error) {
      setFault(faultOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <details open={line.attachments.length > 0 || undefined}>
      <summary>
        {say('evidence.add')}
        <span className="hidden">: {line.title}</span>
      </summary>
      <Files of={line} />
      <div className={fault ? 'field faulty' : 'field'}>
        <label htmlFor={id}>{say('evidence.for', { title: line.title })}</label>
        <p id={`${id}-help`} className="hint">
          {say('evidence.help')}
        </p>
        {fault && <Fault id={`${id}-fault`}>{fault}</Fault>}
        <input
          id={id}
          type="file"
          aria-describedby={fault ? `${id}-fault ${id}-help` : `${id}-help`}
          disabled={busy}
          onChange={(event) => void add(event.target.files?.[0])}
        />
        <p role="status" className="hint">
          {busy && say('evidence.adding')}
        </p>
      </div>
    </details>
  );
};

/** What is attached, to be read again. */
export const Files = ({ of }: { of: ReturnLineView }) =>
  of.attachments.length > 0 && (
    <ul className="files">
      {of.attachments.map(({ id, name }) => (
        <li key={id}>
          <a href={`/api/attachments/${id}`} download>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
