import type { ReturnView, WorkbookView } from '@commonweal/wire';
import { useId, useRef, useState } from 'react';
import { engine, Refusal } from '../engine.js';
import { Fault } from '../Field.js';
import { say } from '../say.js';
import { faultOf } from '../fault-of.js';
import { WorkbookPreview } from './WorkbookPreview.js';

interface Props {
  it: ReturnView;
  onTaken: (view: ReturnView) => void;
}

/** Looks at a workbook first; takes it as it was looked at, or says why not. */
function useWorkbook({ it, onTaken }: Props) {
  const [busy, setBusy] = useState<'looking' | 'taking'>();
  const [fault, setFault] = useState<string>();
  const [looked, setLooked] = useState<{ file: File; view: WorkbookView }>();
  const during = async (what: 'looking' | 'taking', act: () => Promise<void>) => {
    setBusy(what);
    setFault(undefined);
    try {
      await act();
    } catch (error) {
      const isStale = error instanceof Refusal && error.status === 412;
      setFault(isStale ? say('sheet.stale') : faultOf(error));
      if (isStale) setLooked(undefined);
    } finally {
      setBusy(undefined);
    }
  };
  const look = (file: File | undefined) => {
    setLooked(undefined);
    if (!file) return setFault(say('sheet.choose'));
    void during('looking', async () => setLooked({ file, view: await engine.lookAtWorkbook(it.id, file) }));
  };
  const take = () => {
    if (!looked) return;
    void during('taking', async () =>
      onTaken(await engine.takeWorkbook(it.id, looked.file, looked.view.version)),
    );
  };
  return { busy, fault, view: looked?.view, look, take };
}

/** The other way to answer: in a spreadsheet, at one's desk or without a connection. */
export const BySpreadsheet = (props: Props) => {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { busy, fault, view, look, take } = useWorkbook(props);
  return (
    <details className="panel no-print">
      <summary>{say('sheet.title')}</summary>
      <p>{say('sheet.text')}</p>
      <p>
        <a className="button quiet" href={`/api/returns/${props.it.id}/workbook`} download>
          {say('sheet.download')}
        </a>
      </p>
      <div className={fault ? 'field faulty' : 'field'}>
        <label htmlFor={id}>{say('sheet.file')}</label>
        {fault && (
          <div role="alert">
            <Fault id={`${id}-fault`}>{fault}</Fault>
          </div>
        )}
        <input
          ref={input}
          id={id}
          type="file"
          accept=".xlsx"
          aria-describedby={fault ? `${id}-fault` : undefined}
        />
      </div>
      <button
        type="button"
        className="quiet"
        disabled={!!busy}
        onClick={() => look(input.current?.files?.[0])}
      >
        {say(busy === 'looking' ? 'sheet.looking' : 'sheet.look')}
      </button>
      {view && <WorkbookPreview view={view} busy={busy === 'taking'} onTake={take} />}
    </details>
  );
};
