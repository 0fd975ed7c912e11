import type { CertificateView, ReturnLineView } from '@commonweal/wire';
import { useEffect, useState } from 'react';
import { dayInWords } from '../../fields/moments.js';
import { engine } from '../engine.js';
import { faultOf } from '../fault-of.js';
import { Fault } from '../Field.js';
import { follow, pathOfCertificates } from '../place.js';
import { say } from '../say.js';

interface Props {
  line: ReturnLineView;
  returnId: string;
  onTaken: (line: ReturnLineView) => void;
}

const counts = ({ standing }: CertificateView) => standing === 'valid' || standing === 'expires-soon';

/** Those that count today, first what contracts ask for; none where they cannot be read: the line can be answered in words. */
function useCertificates(): CertificateView[] {
  const [found, setFound] = useState<CertificateView[]>([]);
  useEffect(() => {
    let isHere = true;
    engine.certificates().then(
      (all) =>
        isHere &&
        setFound(
          all.filter(counts).sort((a, b) => Number(b.contracts.length > 0) - Number(a.contracts.length > 0)),
        ),
      () => undefined,
    );
    return () => void (isHere = false);
  }, []);
  return found;
}

/** A line that asks for a certificate is answered from what is on record. */
export const FromRecord = ({ line, returnId, onTaken }: Props) => {
  const certificates = useCertificates();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const [taken, setTaken] = useState(false);
  const take = async (id: string) => {
    setBusy(true);
    setFault(undefined);
    try {
      onTaken(await engine.certify(returnId, line, id));
      setTaken(true);
    } catch (error) {
      setFault(faultOf(error));
    } finally {
      setBusy(false);
    }
  };
  if (!certificates.length)
    return (
      <p className="hint">
        <a href={pathOfCertificates} onClick={follow}>
          {say('fromRecord.toRecord')}
        </a>
      </p>
    );
  return (
    <div className="panel" role="group" aria-label={`${say('fromRecord.title')}: ${line.title}`}>
      <p>{say('fromRecord.title')}</p>
      {fault && (
        <div role="alert">
          <Fault id={`record-${line.id}`}>{fault}</Fault>
        </div>
      )}
      <p className="buttons">
        {certificates.map(({ id, name, expiresOn }) => (
          <button key={id} type="button" className="quiet" disabled={busy} onClick={() => void take(id)}>
            {say(busy ? 'fromRecord.using' : 'fromRecord.use', { name, date: dayInWords(expiresOn) })}
          </button>
        ))}
      </p>
      <p role="status">{taken && say('fromRecord.taken')}</p>
    </div>
  );
};
