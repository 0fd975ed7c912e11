import type { BidView } from '@commonweal/wire';
import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useCommand } from '../../api/useCommand.js';
import { AskDialog } from '../../fields/AskDialog.js';
import { ChoiceInput, LongTextInput } from '../../fields/FactInput.js';
import { PlainMoney } from '../../fields/Plain.js';
import type { Column } from '../../fields/column.js';
import { Rows } from '../../fields/Rows.js';
import { StatusTag, Tag } from '../../fields/StatusTag.js';
import { useWordOptions } from '../../fields/useWordOptions.js';
import { useWords } from '../../strings/useWords.js';
import { bidStates } from '../choices.js';

const Kinds = ({ bid }: { bid: BidView }) => {
  const t = useWords();
  return (
    <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
      {(['sme', 'vcse', 'local'] as const)
        .filter((kind) => bid[kind])
        .map((kind) => (
          <Tag key={kind}>{kind === 'local' ? t('award.bid.local') : kind.toUpperCase()}</Tag>
        ))}
    </Box>
  );
};

const StateDialog = ({
  procurementId,
  bid,
  onClose,
}: {
  procurementId: string;
  bid: BidView;
  onClose: () => void;
}) => {
  const t = useWords();
  const options = useWordOptions();
  const { run, busy } = useCommand();
  const others = bidStates.filter((state) => state !== bid.state);
  return (
    <AskDialog
      title={t('award.bid.becomeOf', { bidder: bid.bidder })}
      confirm={t('shell.save')}
      record={{ state: others[0] }}
      busy={busy}
      onClose={onClose}
      onDo={({ state, reason }) =>
        run({
          do: (house) =>
            house.setBidState(
              procurementId,
              bid.id,
              { state: state as BidView['state'], reason: String(reason ?? '') },
              bid.version,
            ),
          said: 'award.bid.becameState',
        })
      }
    >
      <ChoiceInput
        source="state"
        label={t('award.bid.state')}
        values={options('bidState', others)}
        required
      />
      <LongTextInput source="reason" label={t('field.reason')} required />
    </AskDialog>
  );
};

interface Props {
  procurementId: string;
  bids: BidView[];
  /** Left out where nothing can be changed. */
  onEdit: ((bid: BidView) => void) | undefined;
}

/** The bids of a lot. */
export const BidRows = ({ procurementId, bids, onEdit }: Props) => {
  const t = useWords();
  const [moved, setMoved] = useState<BidView>();
  const columns: Column<BidView>[] = [
    { source: 'bidder', label: t('award.bid.bidder'), show: ({ bidder }) => bidder },
    {
      source: 'pricePence',
      label: t('award.bid.price'),
      align: 'right',
      show: ({ pricePence }) => <PlainMoney value={pricePence} />,
    },
    { source: 'kinds', label: t('award.bid.kinds'), show: (bid) => <Kinds bid={bid} /> },
    {
      source: 'state',
      label: t('award.bid.state'),
      show: ({ state, stateReason }) => (
        <>
          <StatusTag group="bidState" value={state} />
          {stateReason && <Typography variant="body2">{stateReason}</Typography>}
        </>
      ),
    },
    {
      source: 'missing',
      label: t('award.bid.lacks'),
      show: ({ missing }) => (missing.length ? missing.join('; ') : t('award.bid.complete')),
    },
  ];
  const actions: Column<BidView> = {
    source: 'actions',
    label: t('award.bid.actions'),
    show: (bid) => (
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button
          size="small"
          onClick={() => onEdit?.(bid)}
          aria-label={`${t('award.bid.edit')}: ${bid.bidder}`}
        >
          {t('award.bid.edit')}
        </Button>
        <Button
          size="small"
          onClick={() => setMoved(bid)}
          aria-label={t('award.bid.becomeOf', { bidder: bid.bidder })}
        >
          {t('award.bid.become')}
        </Button>
      </Box>
    ),
  };
  return (
    <>
      <Rows of={bids} columns={onEdit ? [...columns, actions] : columns} label={t('award.page.bids')} />
      {moved && <StateDialog procurementId={procurementId} bid={moved} onClose={() => setMoved(undefined)} />}
    </>
  );
};
