import type { ChangeView, DocumentKindName } from '@commonweal/wire';
import { Button, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { usePolicyKinds } from '../documents/useDocuments.js';
import { Section } from '../fields/Section.js';
import { EmptyState } from '../shell/EmptyState.js';
import { useWords } from '../strings/useWords.js';
import { EditCard } from './EditCard.js';
import { editors } from './editors.js';

const AddDocument = ({ change }: { change: ChangeView }) => {
  const t = useWords();
  const kinds = usePolicyKinds()?.kinds ?? [];
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button onClick={(event) => setAnchor(event.currentTarget)} aria-haspopup="menu">
        {t('change.addDocument')}
      </Button>
      <Menu anchorEl={anchor} open={!!anchor} onClose={() => setAnchor(null)}>
        {kinds
          .filter(({ kind }) => editors[kind as DocumentKindName])
          .map(({ kind, title }) => (
            <MenuItem key={kind} component={Link} to={`/changes/${change.id}/new/${kind}`}>
              {title}
            </MenuItem>
          ))}
      </Menu>
    </>
  );
};

/** What the change edits, each document with what differs. */
export const Edits = ({ change }: { change: ChangeView }) => {
  const t = useWords();
  const edits = change.edits ?? [];
  const mayEdit = !!change.may?.includes('edit');
  return (
    <Section
      title={t('change.editsTitle', { smart_count: edits.length })}
      aside={mayEdit && <AddDocument change={change} />}
    >
      {!edits.length && (
        <EmptyState
          title={t('change.noEdits')}
          text={t(mayEdit ? 'change.noEditsText' : 'change.noEditsOthers')}
        />
      )}
      {edits.map((edit) => (
        <EditCard
          key={edit.id}
          edit={edit}
          changeId={change.id}
          mayEdit={mayEdit}
          isOpen={edits.length < 4}
        />
      ))}
    </Section>
  );
};
