import type { MessageView } from '@commonweal/wire';
import { Button } from '@mui/material';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { Listing } from '../fields/Listing.js';
import { useFilters } from '../fields/useFilters.js';
import { hasRole } from '../session/session.js';
import { EmptyState } from '../shell/EmptyState.js';
import { useWord, useWords } from '../strings/useWords.js';
import { manyMessages, maySettle } from './Settlement.js';
import { useKinds } from './useKindTitle.js';
import { useMessageColumns } from './useMessageColumns.js';

const states = ['planned', 'sending', 'sent', 'delivered', 'failed', 'unknown', 'cancelled'];

function useSelects() {
  const t = useWords();
  const word = useWord();
  const kinds = useKinds();
  return useMemo(
    () => [
      {
        source: 'state',
        label: t('message.state'),
        options: states.map((value) => ({ value, title: word('messageState', value) })),
      },
      {
        source: 'kind',
        label: t('message.kind'),
        options: kinds.map(({ kind, title }) => ({ value: kind, title })),
      },
    ],
    [t, word, kinds],
  );
}

const MessageList = () => {
  const t = useWords();
  const forecast = (
    <Button component={Link} to="/messages/forecast" variant="contained">
      {t('message.forecast')}
    </Button>
  );
  const dead = hasRole('lead', 'contract-manager', 'auditor', 'admin') && (
    <Button component={Link} to="/dead-addresses">
      {t('deadAddress.toList')}
    </Button>
  );
  return (
    <Listing<MessageView>
      title={t('message.title')}
      lead={t('message.lead')}
      columns={useMessageColumns()}
      many={maySettle() ? manyMessages : undefined}
      filters={useFilters(useSelects())}
      actions={
        <>
          {dead}
          {forecast}
        </>
      }
      sort={{ field: 'sentAt', order: 'DESC' }}
      empty={<EmptyState title={t('message.none')} text={t('message.noneText')} action={forecast} />}
    />
  );
};

export default MessageList;
