import type { ForeseenMessageView, ImpactView } from '@commonweal/wire';
import { Box, Button, Link, Typography } from '@mui/material';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { PlainDate } from '../fields/Plain.js';
import { StatusTag } from '../fields/StatusTag.js';
import { useWords } from '../strings/useWords.js';
import { ImpactItem } from './ImpactItem.js';

const few = 5;

const Row = ({ message }: { message: ForeseenMessageView }) => (
  <ImpactItem tag={<StatusTag group="foreseenMessage" value={message.what} />}>
    <Typography sx={{ fontWeight: 600 }}>
      {message.to}: {message.message}
    </Typography>
    <Typography variant="body2">
      <PlainDate value={message.sendOn} />,{' '}
      {message.link ? (
        <Link component={RouterLink} to={message.link}>
          {message.about}
        </Link>
      ) : (
        message.about
      )}
    </Typography>
    <Typography variant="body2" color="textSecondary">
      {message.why}
    </Typography>
  </ImpactItem>
);

/** Who would be mailed or no longer be mailed, about what, when and why. */
export const ImpactMessages = ({ impact }: { impact: ImpactView }) => {
  const t = useWords();
  const [isWhole, setWhole] = useState(false);
  const { messages, messagesPlanned, messagesCancelled, messagesAltered } = impact;
  if (messages.length === 0) return null;
  const shown = isWhole ? messages : messages.slice(0, few);
  const unlisted = messagesPlanned + messagesCancelled + messagesAltered - messages.length;
  return (
    <Box component="section" aria-labelledby="impact-messages" sx={{ mt: 2 }}>
      <Typography id="impact-messages" component="h3" variant="subtitle1" sx={{ fontWeight: 700 }}>
        {t('change.messages')}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {t('change.messagesHint')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0 }}>
        {shown.map((message, index) => (
          <Row key={index} message={message} />
        ))}
      </Box>
      {messages.length > shown.length && (
        <Button size="small" onClick={() => setWhole(true)}>
          {t('change.showAllMessages', { smart_count: messages.length })}
        </Button>
      )}
      {isWhole && unlisted > 0 && (
        <Typography variant="body2">{t('change.moreMessages', { smart_count: unlisted })}</Typography>
      )}
    </Box>
  );
};
