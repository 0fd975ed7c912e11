import type { CertificateView } from '@commonweal/wire';
import { useState } from 'react';
import { dayInWords } from '../../fields/moments.js';
import { engine } from '../engine.js';
import { EvidenceFiles } from '../return/EvidenceFiles.js';
import { say } from '../say.js';
import { Renew } from './Renew.js';

const words = {
  valid: { says: 'certificates.valid', tone: 'good' },
  'expires-soon': { says: 'certificates.soon', tone: 'careful' },
  expired: { says: 'certificates.expired', tone: 'bad' },
  renewed: { says: 'certificates.renewed', tone: '' },
  withdrawn: { says: 'certificates.withdrawn', tone: '' },
} as const;

interface Props {
  of: CertificateView;
  onDone: (it: CertificateView, words: string) => void;
}

/** One certificate that counts, and what can be done about it. */
export const CertificateCard = ({ of, onDone }: Props) => {
  const [isRenewing, setRenewing] = useState(false);
  const { id, name, number, issuer, issuedOn, expiresOn, standing, contracts, attachments } = of;
  const { says, tone } = words[standing];
  const isSettled = standing === 'renewed' || standing === 'withdrawn';
  return (
    <li className="item">
      <h2>{name}</h2>
      <p>
        <strong className={`tag ${tone}`}>{say(says, { date: dayInWords(expiresOn) })}</strong>
      </p>
      <p>{say('certificates.number', { number, issuer, date: dayInWords(issuedOn) })}</p>
      {contracts.length > 0 && (
        <p className="hint">
          {say('certificates.asked', { contracts: contracts.map(({ title }) => title).join('; ') })}
        </p>
      )}
      {!attachments.length && !isSettled && <p className="hint">{say('certificates.noFile')}</p>}
      {!isSettled && (
        <EvidenceFiles
          of={{ title: name, attachments }}
          send={async (file, personalData) =>
            onDone(
              await engine.attachToCertificate(id, file, personalData),
              say('certificates.attached', { name }),
            )
          }
        />
      )}
      {isRenewing && <Renew of={of} onDone={onDone} onCancel={() => setRenewing(false)} />}
      {!isRenewing && !isSettled && (
        <p className="buttons">
          <button
            type="button"
            className="quiet"
            aria-label={say('certificates.renewAbout', { name })}
            onClick={() => setRenewing(true)}
          >
            {say('certificates.renew')}
          </button>
        </p>
      )}
    </li>
  );
};
