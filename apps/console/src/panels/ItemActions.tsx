import type { PanelItemView, RulingWord } from '@commonweal/wire';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useCommand } from '../api/useCommand.js';
import { AskDialog, ReasonDialog } from '../fields/AskDialog.js';
import { ChoiceInput, LongTextInput } from '../fields/FactInput.js';
import { useWordOptions } from '../fields/useWordOptions.js';
import { useWords } from '../strings/useWords.js';
import { RulingInputs, rulingOf } from './RulingInputs.js';

interface Props {
  item: PanelItemView;
  onClose: () => void;
}

const Vote = ({ item, onClose }: Props) => {
  const t = useWords();
  const options = useWordOptions();
  const { run, busy } = useCommand();
  return (
    <AskDialog
      title={t('panel.vote')}
      confirm={t('panel.vote')}
      record={{ vote: item.myVote }}
      busy={busy}
      onClose={onClose}
      onDo={({ vote, comment }) =>
        run({
          do: (house) =>
            house.voteOnItem(item.id, {
              vote: vote as RulingWord,
              ...(comment ? { comment: comment as string } : {}),
            }),
          said: 'panel.voted',
        })
      }
    >
      <ChoiceInput
        source="vote"
        label={t('panel.vote')}
        values={options('ruling', ['approve', 'approve-with-conditions', 'defer', 'reject'])}
        required
      />
      <LongTextInput source="comment" label={t('panel.comment')} />
    </AskDialog>
  );
};

const Declare = ({ item, onClose }: Props) => {
  const t = useWords();
  const { run, busy } = useCommand();
  return (
    <AskDialog
      title={t('panel.declare')}
      text={t('panel.declareText')}
      confirm={t('panel.declare')}
      busy={busy}
      onClose={onClose}
      onDo={({ nature }) =>
        run({
          do: (house) => house.declarePanelConflict(item.id, (nature ?? '') as string),
          said: 'panel.declared',
        })
      }
    >
      <LongTextInput source="nature" label={t('panel.nature')} required />
    </AskDialog>
  );
};

const Rule = ({ item, onClose }: Props) => {
  const t = useWords();
  const { run, busy } = useCommand();
  return (
    <AskDialog
      title={t('panel.rule')}
      text={t('panel.ruleText')}
      confirm={t('panel.rule')}
      busy={busy}
      width="md"
      onClose={onClose}
      onDo={(given) =>
        run({ do: (house) => house.ruleOnItem(item.id, rulingOf(given), item.version), said: 'panel.ruled' })
      }
    >
      <RulingInputs />
    </AskDialog>
  );
};

const AgreeLate = ({ item, onClose }: Props) => {
  const t = useWords();
  const { run, busy } = useCommand();
  return (
    <ReasonDialog
      title={t('panel.agreeLate')}
      confirm={t('panel.agreeLate')}
      busy={busy}
      onClose={onClose}
      onDo={(reason) =>
        run({ do: (house) => house.agreeToLate(item.id, reason, item.version), said: 'panel.agreed' })
      }
    />
  );
};

const Withdraw = ({ item, onClose }: Props) => {
  const t = useWords();
  const { run, busy } = useCommand();
  return (
    <ReasonDialog
      title={t('panel.withdraw')}
      confirm={t('panel.withdraw')}
      danger
      busy={busy}
      onClose={onClose}
      onDo={(reason) =>
        run({ do: (house) => house.withdrawItem(item.id, reason, item.version), said: 'panel.withdrawnDone' })
      }
    />
  );
};

const dialogs = {
  vote: Vote,
  rule: Rule,
  'agree-late': AgreeLate,
  declare: Declare,
  withdraw: Withdraw,
};
const labels = {
  vote: 'panel.vote',
  rule: 'panel.rule',
  'agree-late': 'panel.agreeLate',
  declare: 'panel.declare',
  withdraw: 'panel.withdraw',
} as const;

/** What the person may do with the item now, each behind a button. */
export const ItemActions = ({ item }: { item: PanelItemView }) => {
  const t = useWords();
  const [open, setOpen] = useState<keyof typeof dialogs>();
  const Open = open && dialogs[open];
  const may = (Object.keys(dialogs) as (keyof typeof dialogs)[]).filter((what) => item.may.includes(what));
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {may.map((what, index) => (
        <Button key={what} variant={index ? 'outlined' : 'contained'} onClick={() => setOpen(what)}>
          {what === 'vote' && item.myVote ? t('panel.changeVote') : t(labels[what])}
        </Button>
      ))}
      {Open && <Open item={item} onClose={() => setOpen(undefined)} />}
    </Box>
  );
};
