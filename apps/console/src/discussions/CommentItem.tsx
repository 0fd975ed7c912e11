import type { CommentView } from '@commonweal/wire';
import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useCommand } from '../api/useCommand.js';
import { AskDialog } from '../fields/AskDialog.js';
import { LongTextInput } from '../fields/FactInput.js';
import { PlainMoment } from '../fields/Plain.js';
import { Prose } from '../fields/Prose.js';
import { Tag } from '../fields/StatusTag.js';
import { useWords } from '../strings/useWords.js';

/** What its author may do with it. */
const Own = ({ comment: { id, text, version } }: { comment: CommentView }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [asked, setAsked] = useState<'correct' | 'erase'>();
  const close = () => setAsked(undefined);
  return (
    <Box className="no-print" sx={{ display: 'flex', gap: 1, mt: 0.5 }}>
      <Button size="small" onClick={() => setAsked('correct')}>
        {t('discussion.correct')}
      </Button>
      <Button size="small" color="error" onClick={() => setAsked('erase')}>
        {t('discussion.erase')}
      </Button>
      {asked === 'correct' && (
        <AskDialog
          title={t('discussion.correct')}
          text={t('discussion.correctText')}
          confirm={t('shell.save')}
          record={{ text }}
          busy={busy}
          onClose={close}
          onDo={(given) =>
            run({
              do: (house) => house.correctComment(id, String(given['text'] ?? ''), version),
              said: 'discussion.didCorrect',
            })
          }
        >
          <LongTextInput source="text" label={t('discussion.say')} required />
        </AskDialog>
      )}
      {asked === 'erase' && (
        <AskDialog
          danger
          title={t('discussion.erase')}
          text={t('discussion.eraseText')}
          confirm={t('discussion.erase')}
          busy={busy}
          onClose={close}
          onDo={() => run({ do: (house) => house.eraseComment(id, version), said: 'discussion.didErase' })}
        />
      )}
    </Box>
  );
};

export const CommentItem = ({ comment, task }: { comment: CommentView; task?: string }) => {
  const t = useWords();
  const { author, at, text, correctedAt, mentions, unread, own } = comment;
  return (
    <Box component="li" sx={{ py: 1.5, borderTop: 1, borderColor: 'divider', maxWidth: 720 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
        <Typography component="span" sx={{ fontWeight: 600 }}>
          {author}
        </Typography>
        <Typography component="span" variant="body2" color="textSecondary">
          <PlainMoment value={at} />
          {correctedAt && `, ${t('discussion.corrected')}`}
        </Typography>
        {unread && <Tag tone="news">{t('discussion.unread')}</Tag>}
      </Box>
      {task && <Typography variant="body2">{t('discussion.aboutTask', { task })}</Typography>}
      {text === undefined || text === null ? (
        <Typography color="textSecondary">{t('discussion.erased')}</Typography>
      ) : (
        <Prose text={text} />
      )}
      {mentions.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('discussion.for', { names: mentions.join(', ') })}
        </Typography>
      )}
      {own && <Own comment={comment} />}
    </Box>
  );
};
