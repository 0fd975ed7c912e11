import { Box, Button, FormHelperText, Typography } from '@mui/material';
import { type SyntheticEvent, useRef, useState } from 'react';
import { Title } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useCommand } from '../api/useCommand.js';
import { Section } from '../fields/Section.js';
import { Lead } from '../shell/Lead.js';
import { useWords } from '../strings/useWords.js';

const FileForm = () => {
  const t = useWords();
  const navigate = useNavigate();
  const { run, busy } = useCommand();
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState(false);
  const upload = async (event: SyntheticEvent) => {
    event.preventDefault();
    const file = input.current?.files?.[0];
    setFault(!file);
    if (!file) return input.current?.focus();
    const outcome = await run({ do: (house) => house.uploadRegister(file), readsOnly: true });
    if (outcome.done) void navigate(`/contract-imports/${outcome.value.id}/show`);
  };
  return (
    <form onSubmit={(event) => void upload(event)} noValidate>
      <Typography component="label" htmlFor="register" sx={{ display: 'block', fontWeight: 600, mb: 0.5 }}>
        {t('contractImport.file')}
      </Typography>
      <Box
        component="input"
        ref={input}
        id="register"
        type="file"
        accept=".xlsx"
        aria-invalid={fault}
        aria-describedby={fault ? 'register-fault' : undefined}
        onChange={() => setFault(false)}
        sx={{ display: 'block', maxWidth: '100%', font: 'inherit', mb: 1 }}
      />
      {fault && (
        <FormHelperText error id="register-fault" role="alert">
          {t('contractImport.noFile')}
        </FormHelperText>
      )}
      <Button type="submit" variant="contained" loading={busy}>
        {t('contractImport.upload')}
      </Button>
    </form>
  );
};

/** Template, spreadsheet, preview: the quickest way to bring in contracts that run already. */
const ImportStart = () => {
  const t = useWords();
  return (
    <>
      <Title title={t('contractImport.title')} />
      <Lead>{t('contractImport.lead')}</Lead>
      <Box sx={{ maxWidth: 760 }}>
        <Section title={t('contractImport.first')} hint={t('contractImport.firstText')}>
          <Button href="/api/contracts/register-template" download>
            {t('contractImport.template')}
          </Button>
        </Section>
        <Section title={t('contractImport.second')} hint={t('contractImport.secondText')}>
          {null}
        </Section>
        <Section title={t('contractImport.third')}>
          <FileForm />
        </Section>
      </Box>
    </>
  );
};

export default ImportStart;
