import { expect } from '@jest/globals';
import type { ChangeView, ImpactView } from '@commonweal/wire';
import { signInAs } from '@commonweal/identity/testing';
import type { Council } from './council.js';

/** Publishes one edit. @returns what the preview said before */
export async function publish(
  council: Council,
  kind: string,
  key: string,
  content: object,
): Promise<ImpactView> {
  const editor = await signInAs(council.app, { roles: ['policy-editor'] });
  const approver = await signInAs(council.app, { roles: ['policy-approver'] });
  const change = (
    await council.app.request<ChangeView>('POST', '/api/changes', { as: editor, body: { title: 'Later' } })
  ).body;
  const url = `/api/changes/${change.id}`;
  const step = async (method: 'POST' | 'PUT', path: string, as = editor, body: object = {}) => {
    const seen = (await council.app.request<ChangeView>('GET', url, { as })).body.version;
    const ifMatch = method === 'PUT' ? undefined : seen;
    const done = await council.app.request(method, `${url}/${path}`, { as, body, ifMatch });
    expect({ path, ...done }).toMatchObject({ status: expect.any(Number), path });
    expect(done.status).toBeLessThan(300);
  };
  await step('PUT', `edits/${kind}/${key}`, editor, { content });
  const impact = await council.app.request<ImpactView>('GET', `${url}/impact`, { as: editor });
  await step('POST', 'submission');
  await step('POST', 'approval', approver);
  await step('POST', 'publication', approver);
  await council.app.drain();
  return impact.body;
}
