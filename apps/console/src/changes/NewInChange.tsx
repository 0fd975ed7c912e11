import type { DocumentKindName } from '@commonweal/wire';
import { hasRole } from '../session/session.js';
import { useWord, useWords } from '../strings/useWords.js';
import { ChangePicker } from './ChangePicker.js';

/** Begins a new document of a kind inside a change. */
export const NewInChange = ({ kind }: { kind: DocumentKindName }) => {
  const t = useWords();
  const word = useWord();
  const name = word('kind', kind).toLowerCase();
  if (!hasRole('policy-editor')) return null;
  return (
    <ChangePicker
      label={t('change.newKind', { kind: name })}
      title={t('change.titleForNew', { kind: name })}
      to={(id) => `/changes/${id}/new/${kind}`}
    />
  );
};

interface Edited {
  kind: string;
  documentKey: string;
  title: string;
}

/** Opens a document for editing inside a change: one of the person's drafts, or a new one. */
export const EditInChange = ({ kind, documentKey, title }: Edited) => {
  const t = useWords();
  if (!hasRole('policy-editor')) return null;
  return (
    <ChangePicker
      label={t('change.editIn')}
      title={t('change.titleForEdit', { title: title.length > 120 ? `${title.slice(0, 117)}…` : title })}
      to={(id) => `/changes/${id}/edits/${kind}/${documentKey}`}
    />
  );
};
