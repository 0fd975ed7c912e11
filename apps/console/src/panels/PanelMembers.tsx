import type { Office, PanelMemberView, PanelView } from '@commonweal/wire';
import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useAnswer } from '../api/useAnswer.js';
import { useCommand } from '../api/useCommand.js';
import { AskDialog, ReasonDialog, useDialog } from '../fields/AskDialog.js';
import { ChoiceInput } from '../fields/FactInput.js';
import { PlainDate } from '../fields/Plain.js';
import type { Column } from '../fields/column.js';
import { Rows } from '../fields/Rows.js';
import { useWordOptions } from '../fields/useWordOptions.js';
import { EmptyState } from '../shell/EmptyState.js';
import { useWord, useWords } from '../strings/useWords.js';

const Add = ({ panel, onClose }: { panel: PanelView; onClose: () => void }) => {
  const t = useWords();
  const options = useWordOptions();
  const { run, busy } = useCommand();
  const people = useAnswer(['people-names'], (house) => house.names(), { staleTime: 300_000 }).data ?? [];
  const sits = new Set(panel.members.map(({ personId }) => personId));
  const free = people.filter(({ id, roles }) => roles.includes('panel') && !sits.has(id));
  return (
    <AskDialog
      title={`${t('panel.addMember')}: ${panel.title}`}
      confirm={t('panel.addMember')}
      record={{ office: 'member' }}
      busy={busy}
      onClose={onClose}
      onDo={({ personId, office }) =>
        run({
          do: (house) =>
            house.addPanelMember(panel.id, { personId: personId as string, office: office as Office }),
          said: 'panel.added',
        })
      }
    >
      <ChoiceInput
        source="personId"
        label={t('panel.person')}
        values={free.map(({ id, name }) => ({ value: id, title: name }))}
        required
      />
      <ChoiceInput
        source="office"
        label={t('panel.office')}
        values={options('office', ['chair', 'deputy', 'member'])}
        required
      />
    </AskDialog>
  );
};

/** Who sits on a panel; the administrator and who presides add and end memberships. */
export const PanelMembers = ({ panel }: { panel: PanelView }) => {
  const t = useWords();
  const word = useWord();
  const { run, busy } = useCommand();
  const [isAdding, setAdding] = useDialog();
  const [leaving, setLeaving] = useState<PanelMemberView>();
  const mayEdit = panel.may.includes('members');
  const columns: Column<PanelMemberView>[] = [
    {
      source: 'name',
      label: t('panel.name'),
      show: ({ name, active }) => (
        <>
          {name}
          {!active && <Typography variant="body2">{t('panel.inactive')}</Typography>}
        </>
      ),
    },
    { source: 'office', label: t('panel.office'), show: ({ office }) => word('office', office) },
    { source: 'since', label: t('panel.since'), show: ({ since }) => <PlainDate value={since} /> },
  ];
  const end: Column<PanelMemberView> = {
    source: 'end',
    label: t('panel.actions'),
    show: (one) => (
      <Button
        size="small"
        onClick={() => setLeaving(one)}
        aria-label={t('panel.endMemberOf', { name: one.name })}
      >
        {t('panel.endMember')}
      </Button>
    ),
  };
  return (
    <>
      {panel.members.length ? (
        <Rows
          of={panel.members}
          columns={mayEdit ? [...columns, end] : columns}
          label={`${t('panel.members')}: ${panel.title}`}
        />
      ) : (
        <EmptyState title={t('panel.noMembers')} text={t('panel.noMembersText')} />
      )}
      {mayEdit && (
        <Button onClick={() => setAdding(true)} sx={{ mt: 1 }}>
          {t('panel.addMember')}
        </Button>
      )}
      {isAdding && <Add panel={panel} onClose={() => setAdding(false)} />}
      {leaving && (
        <ReasonDialog
          title={t('panel.endMemberOf', { name: leaving.name })}
          confirm={t('panel.endMember')}
          busy={busy}
          onClose={() => setLeaving(undefined)}
          onDo={(reason) =>
            run({ do: (house) => house.endPanelMember(leaving.id, reason), said: 'panel.ended' })
          }
        />
      )}
    </>
  );
};
