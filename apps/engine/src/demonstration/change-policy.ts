import type { ChangeView, DocumentView } from '@commonweal/wire';
import type { Cast } from './council.js';

export interface PlayedEdit {
  title: string;
  reason: string;
  /** Kind and key. */
  document: string;
  edit: (content: Record<string, unknown>) => Record<string, unknown>;
}

/** The changes that the policy editor of the story makes, in their order. */
export const edits: PlayedEdit[] = [
  {
    title: 'Review dates of the environmental rules',
    reason: 'The climate strategy is reviewed in spring; the rules should be read again after it.',
    document: 'rule/waste-diverted-from-construction',
    edit: (content) => ({ ...content, reviewBy: '2028-05-31' }),
  },
  {
    title: 'Less packaging: named owner',
    reason: 'The sustainability team has taken the rule over.',
    document: 'rule/less-packaging',
    edit: (content) => ({ ...content, owner: 'Sustainability team' }),
  },
];

/** What the editor is at when somebody first looks. */
export const openEdit: PlayedEdit = {
  title: 'Apprentices on shorter construction contracts',
  reason: 'The college can place apprentices for eight months; the rule still asks for twelve.',
  document: 'rule/apprentices-on-long-construction',
  edit: (content) => content,
};

/** What waits for the approver then. */
export const awaitedEdit: PlayedEdit = {
  title: 'Read the rule on ethical sourcing again in a year',
  reason: 'The guidance on modern slavery in supply chains is being revised.',
  document: 'rule/ethical-sourcing',
  edit: (content) => ({ ...content, reviewBy: '2027-11-30' }),
};

/** What takes force by itself some weeks later. */
export const scheduledEdit: PlayedEdit = {
  title: 'Local spend: read again with the new financial year',
  reason: 'The economic strategy is renewed; from then on the new team answers for the rule.',
  document: 'rule/local-spend',
  edit: (content) => ({ ...content, owner: 'Economy and skills team' }),
};

/** Publishes one edit as two people: the editor makes it, the approver reviews and publishes it. */
export async function publish(cast: Cast, edit: PlayedEdit): Promise<void> {
  const { id, version } = await approve(cast, edit);
  await cast.post('policy-approver', `/changes/${id}/publication`, {}, version);
}

/** Approved now, in force at a moment to come. */
export async function schedule(cast: Cast, edit: PlayedEdit, at: Date): Promise<void> {
  const { id, version } = await approve(cast, edit);
  await cast.post('policy-approver', `/changes/${id}/schedule`, { at: at.toISOString() }, version);
}

async function approve(cast: Cast, edit: PlayedEdit): Promise<ChangeView> {
  const { id, version } = await submit(cast, edit);
  return cast.post('policy-approver', `/changes/${id}/approval`, { comment: 'Agreed.' }, version);
}

/** A change that waits for a second person. */
export async function submit(cast: Cast, edit: PlayedEdit): Promise<ChangeView> {
  const { id, version } = await draft(cast, edit);
  return cast.post<ChangeView>('policy-editor', `/changes/${id}/submission`, {}, version);
}

/** A draft that waits for its author, so that the console has something to show. */
export async function draft(cast: Cast, { title, reason, document, edit }: PlayedEdit): Promise<ChangeView> {
  const change = await cast.post<ChangeView>('policy-editor', '/changes', { title, reason });
  const { content } = await cast.get<DocumentView>('policy-editor', `/documents/${document}`);
  return cast.put<ChangeView>('policy-editor', `/changes/${change.id}/edits/${document}`, {
    content: edit(content),
  });
}
