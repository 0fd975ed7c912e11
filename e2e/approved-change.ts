import type { ChangeView, DocumentView } from '@commonweal/wire';
import { Api } from './api.js';

const path = 'rule/apprentices-on-long-construction';

/** A change of one rule's limit of months, reviewed and ready to be published by its approver. */
export async function approvedChange(url: string, months: number): Promise<ChangeView> {
  const [editor, approver] = [await Api.as('policy-editor', url), await Api.as('policy-approver', url)];
  const { content } = await editor.get<DocumentView>(`/documents/${path}`);
  const { id } = await editor.do<ChangeView>('POST', '/changes', {
    title: `Apprentices from ${months} months`,
  });
  const text = JSON.stringify(content).replace(
    /("operator":"greaterThanInclusive","value":)\d+/,
    `$1${months}`,
  );
  const edited = JSON.parse(text) as { examples: unknown[] };
  const body = { content: { ...edited, examples: [] } };
  const draft = await editor.do<ChangeView>('PUT', `/changes/${id}/edits/${path}`, body);
  const sent = await editor.do<ChangeView>('POST', `/changes/${id}/submission`, {}, draft.version);
  return approver.do<ChangeView>('POST', `/changes/${id}/approval`, {}, sent.version);
}
