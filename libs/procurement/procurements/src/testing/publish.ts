import { signInAs } from '@commonweal/identity/testing';
import type { TestApplication } from '@commonweal/platform/testing';
import type { ChangeView, ImpactView, WorkflowContent } from '@commonweal/wire';

type Edits = Record<string, object>;

/**
 * Publishes a change of documents of one kind, with an approval, and lets all that follows from it run.
 * @returns what its preview said before
 */
export async function publish(app: TestApplication, kind: string, edits: Edits): Promise<ImpactView> {
  const editor = await signInAs(app, { roles: ['policy-editor'] });
  const approver = await signInAs(app, { roles: ['policy-approver'] });
  const send = async (
    method: 'POST' | 'PUT',
    url: string,
    as: { cookie: string },
    body?: object,
    ifMatch?: number,
  ) => {
    const answer = await app.request<ChangeView>(method, `/api/changes${url}`, { as, body, ifMatch });
    if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  const { id } = await send('POST', '', editor, { title: 'Otherwise' });
  for (const [key, content] of Object.entries(edits))
    await send('PUT', `/${id}/edits/${kind}/${key}`, editor, { content });
  const made = await app.request<ChangeView>('GET', `/api/changes/${id}`, { as: editor });
  const impact = await app.request<ImpactView>('GET', `/api/changes/${id}/impact`, { as: editor });
  const sent = await send('POST', `/${id}/submission`, editor, undefined, made.body.version);
  const approved = await send('POST', `/${id}/approval`, approver, { comment: 'Good.' }, sent.version);
  await send('POST', `/${id}/publication`, approver, undefined, approved.version);
  await app.drain();
  return impact.body;
}

/** The workflow `full-procurement` of the small policy, changed. */
export function changedWorkflow(
  content: WorkflowContent,
  change: (draft: WorkflowContent) => void,
): WorkflowContent {
  const draft = structuredClone(content);
  change(draft);
  return draft;
}
