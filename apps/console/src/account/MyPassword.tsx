import { Typography } from '@mui/material';
import { HttpError } from 'react-admin';
import { useAnswer } from '../api/useAnswer.js';
import { AskButton } from '../fields/AskButton.js';
import { Section } from '../fields/Section.js';
import { SecretInput } from '../fields/SecretInput.js';
import { useWords } from '../strings/useWords.js';

interface Given {
  current?: string;
  password?: string;
  again?: string;
}

/** Another password, for who has one. */
export const MyPassword = () => {
  const t = useWords();
  const { data } = useAnswer(['proof-ways'], (house) => house.proofWays());
  if (!data?.by.includes('password')) return null;
  const differs = () => {
    const words = t('account.newPassword.differs');
    return new HttpError(words, 422, { errors: { again: words } });
  };
  return (
    <Section title={t('account.newPassword.title')}>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {t('account.newPassword.text')}
      </Typography>
      <AskButton
        label={t('account.newPassword.choose')}
        text={t('account.newPassword.rule')}
        command={({ current = '', password = '', again }: Given) => ({
          do: (house) =>
            password === again ? house.changePassword({ current, password }) : Promise.reject(differs()),
          said: 'account.newPassword.done',
        })}
      >
        <SecretInput
          source="current"
          label={t('account.newPassword.current')}
          autoComplete="current-password"
          autoFocus
        />
        <SecretInput
          source="password"
          label={t('account.newPassword.password')}
          help={t('account.newPassword.help')}
          autoComplete="new-password"
        />
        <SecretInput source="again" label={t('account.newPassword.again')} autoComplete="new-password" />
      </AskButton>
    </Section>
  );
};
