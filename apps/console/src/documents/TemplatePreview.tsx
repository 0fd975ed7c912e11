import type { MailBlock, MailDraft } from '@commonweal/wire';
import { Alert, Box, Button, Typography } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useAnswer } from '../api/useAnswer.js';
import { useSettled } from '../api/useSettled.js';
import { Particulars } from '../fields/Particulars.js';
import { PickBox } from '../fields/PickBox.js';
import { Section } from '../fields/Section.js';
import { linksIn } from '../mailbox/links-in.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { unknownIn } from './placeholders.js';
import { useMessageKinds } from './useMessageKinds.js';

/** Milliseconds without a key after which the mail is asked for. */
const pause = 150;

/** The mail as it would arrive, filled with a real one of its kind or with examples, while it is typed. */
export const TemplatePreview = ({ onInsert }: { onInsert: (name: string) => void }) => {
  const t = useWords();
  const [subject = '', body = '', messageKind = ''] = useWatch({
    name: ['subject', 'body', 'messageKind'],
  }) as (string | undefined)[];
  const known = useMessageKinds().find(({ kind }) => kind === messageKind)?.placeholders ?? [];
  const unknown = unknownIn(`${subject} ${body}`, known);
  return (
    <Section title={t('document.preview')}>
      {known.length > 0 && (
        <Mail key={messageKind} kind={messageKind} subject={subject ?? ''} body={body ?? ''} />
      )}
      {unknown.length > 0 && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {t('document.placeholderUnknown', { names: unknown.join(', ') })}
        </Alert>
      )}
      <Typography variant="h3" gutterBottom>
        {t('document.placeholders')}
      </Typography>
      <Typography variant="body2" color="textSecondary" gutterBottom>
        {t('document.placeholdersHint')}
      </Typography>
      <Particulars
        columns={1}
        of={known.map(({ name, words }) => [
          `((${name}))`,
          <Box key={name} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            <span>{words}</span>
            <Button
              size="small"
              onClick={() => onInsert(name)}
              aria-label={t('document.insertThis', { placeholder: `((${name}))` })}
            >
              {t('document.insert')}
            </Button>
          </Box>,
        ])}
      />
    </Section>
  );
};

interface Draft {
  kind: string;
  subject: string;
  body: string;
}

const Mail = ({ kind, subject, body }: Draft) => {
  const t = useWords();
  const [chosen, choose] = useState<string | null>(null);
  const { data: samples = [] } = useAnswer(['message-samples', kind], (house) => house.messageSamples(kind));
  const draft = useSettled(JSON.stringify({ subject, body, message: chosen ?? undefined }), pause);
  const { data, error, refetch } = useAnswer(
    ['mail-preview', kind, draft],
    (house) => house.mailPreview(kind, JSON.parse(draft) as MailDraft),
    { placeholderData: keepPreviousData, retry: false },
  );
  return (
    <>
      <Box sx={{ maxWidth: 720, mb: 1 }}>
        <PickBox
          tight
          label={t('document.filledWith')}
          options={samples.map(({ id, to, about }) => ({ value: id, title: `${to}: ${about}` }))}
          value={chosen}
          onChange={choose}
          help={t(samples.length ? 'document.filledWithHelp' : 'document.noSample')}
        />
      </Box>
      {error && <PageFault error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting lines={3} />}
      {data && !error && (
        <Box
          sx={{ display: 'grid', gap: 2, gridTemplateColumns: { md: '1fr 1fr' }, mb: 2 }}
          aria-live="polite"
        >
          <Part title={t('document.asHtml')}>
            <Typography sx={{ fontWeight: 700 }}>{data.subject}</Typography>
            {data.blocks.map((block, index) => (
              <Formatted key={index} {...block} />
            ))}
          </Part>
          <Part title={t('document.asText')}>
            <Box sx={{ whiteSpace: 'pre-wrap', fontFamily: 'monospace', fontSize: '0.875rem' }}>
              {data.text}
            </Box>
          </Part>
        </Box>
      )}
    </>
  );
};

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box sx={{ minWidth: 0 }}>
    <Typography variant="body2" color="textSecondary" gutterBottom>
      {title}
    </Typography>
    <Box sx={{ p: 2, border: 1, borderColor: 'divider', borderRadius: 1, overflowWrap: 'anywhere' }}>
      {children}
    </Box>
  </Box>
);

const Formatted = ({ is, lines }: MailBlock) => {
  if (is === 'heading')
    return (
      <Typography component="p" sx={{ fontWeight: 700, fontSize: '1.125rem', mt: 1.5 }}>
        {lines.join(' ')}
      </Typography>
    );
  if (is === 'bullets')
    return (
      <Box component="ul" sx={{ my: 1, pl: 3 }}>
        {lines.map((line, index) => (
          <li key={index}>
            <Linked line={line} />
          </li>
        ))}
      </Box>
    );
  return (
    <Typography sx={{ my: 1, whiteSpace: 'pre-line' }}>
      <Linked line={lines.join('\n')} />
    </Typography>
  );
};

/** Only addresses of this installation become links; none leads anywhere from here. */
const Linked = ({ line }: { line: string }) =>
  linksIn(line, window.location.origin).map(({ text, href }, index) => (
    <Box
      key={index}
      component="span"
      sx={href ? { color: 'primary.main', textDecoration: 'underline' } : undefined}
    >
      {text}
    </Box>
  ));
