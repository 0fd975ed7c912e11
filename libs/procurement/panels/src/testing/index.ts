import { newId, Transaction } from '@commonweal/platform';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import type { TestApplication } from '@commonweal/platform/testing';
import type { Office, PanelItemView, PersonSave, RulingGiven } from '@commonweal/wire';
import { PanelMember } from '../rows/panel-member.entity.js';

/** Puts somebody on a panel, as the administrator would. */
export async function seat(
  app: TestApplication,
  { personId }: Pick<SignedInAs, 'personId'>,
  panel: string,
  office: Office = 'member',
): Promise<void> {
  const row = { id: newId(), panel, personId, office, since: app.clock.today() };
  await app.get(Transaction).run((tx) => tx.insert(PanelMember, row));
}

/** Somebody who sits on a panel: its chair, unless said otherwise. */
export async function signInOnPanel(
  app: TestApplication,
  panel: string,
  { office = 'chair', ...person }: Partial<PersonSave> & { office?: Office } = {},
): Promise<SignedInAs> {
  const signed = await signInAs(app, { roles: ['panel'], ...person });
  await seat(app, signed, panel, office);
  return signed;
}

interface Urgent {
  lead: SignedInAs;
  /** Who votes; the first one presides. */
  panel: SignedInAs[];
  subjectId: string;
  given?: Partial<RulingGiven>;
}

/** Brings a ready gate before its panel by the urgent route, and rules on it. @returns the item as it is decided */
export async function ruleUrgently(
  app: TestApplication,
  { lead, panel, subjectId, given }: Urgent,
): Promise<PanelItemView> {
  const body = { subjectKind: 'procurement', subjectId, urgentReason: 'It cannot wait.' };
  const item = await app.request<PanelItemView>('POST', '/api/panel-items', { as: lead, body });
  const url = `/api/panel-items/${item.body.id}`;
  const ruling = { ruling: 'approve', reason: 'The need is clear.', ...given };
  for (const as of panel) await app.request('PUT', `${url}/vote`, { as, body: { vote: ruling.ruling } });
  const [as] = panel;
  const ruled = await app.request<PanelItemView>('POST', `${url}/ruling`, {
    as,
    body: ruling,
    ifMatch: item.body.version,
  });
  if (ruled.status !== 201) throw new Error(JSON.stringify(ruled.body));
  return ruled.body;
}
