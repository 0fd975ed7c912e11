import type { ChangeView, DocumentKindName, DocumentView } from '@commonweal/wire';
import { Title } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { EditedChange } from '../documents/EditedChange.js';
import { PageTrouble } from '../shell/Faults.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { capital } from '../strings/as-words.js';
import { useWord, useWords } from '../strings/useWords.js';
import { EditedBeside } from './EditedBeside.js';
import { EditForm } from './EditForm.js';
import { editors } from './editors.js';

/** The document as the change has it; as the release in force has it, when the change does not edit it yet. */
function contentIn(
  change: ChangeView,
  kind: string,
  key: string,
  inForce?: DocumentView,
): Record<string, unknown> {
  const edit = change.edits?.find((one) => one.kind === kind && one.key === key);
  return edit?.content ?? inForce?.content ?? {};
}

/** One document edited inside a change; without a key, a new one. */
const EditDocument = () => {
  const t = useWords();
  const word = useWord();
  const { id = '', kind = '', key = '' } = useParams();
  const change = useAnswer(['change', id], (house) => house.change(id));
  const edit = change.data?.edits?.find((one) => one.kind === kind && one.key === key);
  const needsRelease = !!key && !!change.data && !edit;
  const inForce = useAnswer(['document', kind, key], (house) => house.documentIn(kind, key), {
    enabled: needsRelease,
  });
  const error = change.error ?? inForce.error;
  const editor = editors[kind as DocumentKindName];
  if (error) return <PageTrouble error={error} />;
  if (!change.data || (needsRelease && !inForce.data)) return <Waiting />;
  const content = contentIn(change.data, kind, key, inForce.data);
  const title = key
    ? t('change.editing', { title: capital((content['title'] as string | undefined) ?? key) })
    : t('change.newDocument', { kind: word('kind', kind).toLowerCase() });
  return (
    <>
      <Title title={title} />
      <Lead>{t('change.editingIn', { reference: change.data.reference, title: change.data.title })}</Lead>
      <EditedBeside edit={edit} openChanges={inForce.data?.openChanges} />
      {editor && (
        <EditedChange.Provider value={id}>
          <EditForm
            key={`${kind}:${key}`}
            change={change.data}
            kind={kind}
            documentKey={key}
            content={content}
            version={edit?.version}
            basedOn={inForce.data?.sinceRelease}
            editor={editor}
          />
        </EditedChange.Provider>
      )}
    </>
  );
};

export default EditDocument;
