import type { CertificateView, SessionView, WantedCertificate } from '@commonweal/wire';
import { useState } from 'react';
import { engine } from '../engine.js';
import { BackToReturns, Page, Waiting } from '../Frame.js';
import { say } from '../say.js';
import { Failed } from '../Trouble.js';
import { useAsked } from '../useAsked.js';
import { AddCertificate } from './AddCertificate.js';
import { CertificateCard } from './CertificateCard.js';

const read = async () => {
  const [certificates, wanted] = await Promise.all([engine.certificates(), engine.wanted()]);
  return { certificates, wanted };
};

const Wanted = ({ of }: { of: WantedCertificate[] }) => {
  const missing = of.filter(({ certificate }) => !certificate);
  if (!missing.length) return null;
  return (
    <div className="panel careful">
      <h2>{say('certificates.wanted')}</h2>
      <ul>
        {missing.map(({ answers, title, contracts }) => (
          <li key={answers}>
            {say('certificates.wantedText', {
              title,
              contracts: contracts.map((contract) => contract.title).join('; '),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
};

const isSettled = ({ standing }: CertificateView) => standing === 'renewed' || standing === 'withdrawn';

/** What the company holds, and what its contracts ask for. */
export const MyCertificates = ({ me, onSignedOut }: { me: SessionView; onSignedOut: () => void }) => {
  const { data, error, ask, put } = useAsked(read, onSignedOut);
  const [said, setSaid] = useState('');
  if (error) return <Failed error={error} onRetry={() => void ask()} />;
  if (!data) return <Waiting />;
  const { certificates, wanted } = data;
  const done = (_: CertificateView, words: string) => {
    setSaid(words);
    void read().then(put, () => void ask());
  };
  const counting = certificates.filter((one) => !isSettled(one));
  const earlier = certificates.filter(isSettled);
  return (
    <Page title={say('certificates.title')} before={<BackToReturns />}>
      <p>{say('certificates.lead')}</p>
      <div role="status">{said && <p className="panel good">{said}</p>}</div>
      <Wanted of={wanted} />
      {!counting.length && <p className="hint">{say('certificates.none')}</p>}
      <ul className="items">
        {counting.map((one) => (
          <CertificateCard key={one.id} of={one} onDone={done} />
        ))}
      </ul>
      {earlier.length > 0 && (
        <details>
          <summary>{say('certificates.earlier')}</summary>
          <ul className="items">
            {earlier.map((one) => (
              <CertificateCard key={one.id} of={one} onDone={done} />
            ))}
          </ul>
        </details>
      )}
      <AddCertificate supplierId={me.supplierId ?? ''} wanted={wanted} onDone={done} />
    </Page>
  );
};
