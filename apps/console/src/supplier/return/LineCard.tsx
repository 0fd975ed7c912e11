import type { ReturnLineView } from '@commonweal/wire';
import { useEffect, useRef } from 'react';
import { figureInWords } from '../../measures/figures.js';
import { engine } from '../engine.js';
import { say } from '../say.js';
import { AnswerField } from './AnswerField.js';
import { Cautions } from './Cautions.js';
import { Clash } from './Clash.js';
import type { Desk, LineOnDesk } from './desk.js';
import { Facts } from './Facts.js';
import { Elsewhere } from './Elsewhere.js';
import { EvidenceFiles } from './EvidenceFiles.js';
import { FromRecord } from './FromRecord.js';
import { FateOf } from './FateOf.js';
import { faultInWords, fieldOf } from './missing.js';
import { Said } from './Said.js';
import type { Typed } from './typed.js';

const pause = 700;

/** Saves a moment after the last key, and at once when the field is left. */
function useTyping(desk: Desk, id: string) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const save = () => {
    clearTimeout(timer.current);
    void desk.save(id);
  };
  const type = (change: Partial<Typed>) => {
    desk.type(id, change);
    clearTimeout(timer.current);
    timer.current = setTimeout(save, pause);
  };
  return { type, save };
}

const beside = (line: ReturnLineView): [string, string][] => [
  ...(line.expected !== undefined
    ? [[say('one.promised'), figureInWords(line.expected, line)] as [string, string]]
    : []),
  ...(line.expected !== undefined || line.previous !== undefined
    ? [
        [
          say('one.previous'),
          line.previous === undefined ? say('one.noPrevious') : figureInWords(line.previous, line),
        ] as [string, string],
      ]
    : []),
];

const Help = ({ line }: { line: ReturnLineView }) => (
  <>
    {line.guidance && (
      <details>
        <summary>{say('one.guidance')}</summary>
        <p>{line.guidance}</p>
      </details>
    )}
    {line.evidence && <p className="hint">{say('one.evidence', { evidence: line.evidence })}</p>}
  </>
);

const Query = ({ text }: { text: string }) => (
  <div className="panel careful">
    <strong>{say('one.query')}</strong>
    <p>{text}</p>
  </div>
);

interface Props {
  on: LineOnDesk;
  desk: Desk;
  readOnly: boolean;
  returnId: string;
}

const Fields = ({ on, desk, returnId }: Omit<Props, 'readOnly'>) => {
  const { line, typed } = on;
  const { type, save } = useTyping(desk, line.id);
  const note = `note-${line.id}`;
  return (
    <div onBlur={save}>
      {line.type === 'certificate' && (
        <FromRecord line={line} returnId={returnId} onTaken={(now) => desk.answered(line.id, now)} />
      )}
      <AnswerField
        line={line}
        value={typed.delivered}
        fault={faultInWords(on)}
        onType={(delivered) => type({ delivered })}
      />
      <div className="field">
        <label htmlFor={note}>
          {say('one.note')}
          <span className="hidden">: {line.title}</span>
        </label>
        <p id={`${note}-help`} className="hint">
          {say('one.noteHelp')}
        </p>
        <textarea
          id={note}
          rows={2}
          aria-describedby={`${note}-help`}
          value={typed.note}
          onChange={(event) => type({ note: event.target.value })}
        />
      </div>
      {on.theirs && (
        <Clash on={on} onKeep={() => void desk.keepMine(line.id)} onTake={() => desk.takeTheirs(line.id)} />
      )}
      {on.fate === 'saved' && <Cautions of={line.cautions} />}
      <EvidenceFiles
        of={line}
        send={async (file, personalData) =>
          desk.added(line.id, await engine.attach(returnId, line.id, file, personalData))
        }
      />
      {on.fate === 'saved' && (
        <Elsewhere line={line} returnId={returnId} onGiven={(now) => desk.added(line.id, now)} />
      )}
      <FateOf fate={on.fate} isNew={line.state === 'empty' && line.version <= 1} />
    </div>
  );
};

const Shown = ({ line }: { line: ReturnLineView }) => (
  <>
    <p id={fieldOf(line.id)} className="figure">
      {line.delivered === undefined
        ? say('receipt.nothing')
        : figureInWords(line.delivered, line, { yes: say('yes'), no: say('no') })}
    </p>
    {line.note && <p>{say('receipt.note', { note: line.note })}</p>}
  </>
);

/** One line of a return. */
export const LineCard = ({ on, desk, readOnly, returnId }: Props) => {
  const { line } = on;
  const title = `title-${line.id}`;
  return (
    <section className="card" aria-labelledby={title}>
      <h2 id={title}>{line.title}</h2>
      <Facts of={beside(line)} />
      <Help line={line} />
      {line.query && !readOnly && <Query text={line.query} />}
      <Said line={line} />
      {readOnly ? <Shown line={line} /> : <Fields on={on} desk={desk} returnId={returnId} />}
    </section>
  );
};
