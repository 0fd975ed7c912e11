import { Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnswer } from '../api/useAnswer.js';
import { AskButton } from '../fields/AskButton.js';
import { PlainMoment } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { session } from '../session/session.js';
import { useWords } from '../strings/useWords.js';
import { FactorSteps } from './FactorSteps.js';
import { RecoveryCodes } from './RecoveryCodes.js';

/** An authenticator app beside the password. */
export const MySecondFactor = () => {
  const t = useWords();
  const client = useQueryClient();
  const [codes, setCodes] = useState<string[]>();
  const [round, setRound] = useState(0);
  const { data } = useAnswer(['second-factor'], (house) => house.secondFactor());
  // Who came by the council's own sign-in showed a second factor there.
  if (!data || (session().way === 'provider' && !data.isOn)) return null;
  const done = () => {
    setCodes(undefined);
    setRound(round + 1);
    void client.invalidateQueries();
  };
  return (
    <Section title={t('account.factor.title')} hint={data.isOn ? undefined : t('account.factor.off')}>
      {data.isRequired && <Typography variant="body2">{t('account.factor.required')}</Typography>}
      {data.isOn && (
        <Typography variant="body2" sx={{ mb: 1.5 }}>
          {t('account.factor.on')} <PlainMoment value={data.since} />.{' '}
          {t('account.factor.left', { smart_count: data.codesLeft })}
        </Typography>
      )}
      {codes ? (
        <RecoveryCodes codes={codes} onDone={done} />
      ) : (
        <FactorSteps
          key={round}
          label={t(data.isOn ? 'account.factor.change' : 'account.factor.begin')}
          onDone={done}
          beside={data.isOn && <WhileOn mayEnd={!data.isRequired} onCodes={setCodes} />}
        />
      )}
    </Section>
  );
};

interface WhileOnProps {
  mayEnd: boolean;
  onCodes: (codes: string[]) => void;
}

const WhileOn = ({ mayEnd, onCodes }: WhileOnProps) => {
  const t = useWords();
  return (
    <>
      <AskButton
        label={t('account.recovery.renew')}
        text={t('account.recovery.renewText')}
        command={() => ({ do: (house) => house.newRecoveryCodes(), readsOnly: true })}
        onDone={(made) => onCodes(made.codes)}
      />
      {mayEnd && (
        <AskButton
          label={t('account.factor.end')}
          text={t('account.factor.endText')}
          danger
          command={() => ({ do: (house) => house.endFactor(), said: 'account.factor.ended' })}
        />
      )}
    </>
  );
};
