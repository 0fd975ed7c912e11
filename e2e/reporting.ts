import { expect, type Page } from '@playwright/test';
import type { ContractView, MessageView, ReturnView, SupplierView } from '@commonweal/wire';
import type { Api } from './api.js';
import { lastOf, monthsFrom } from './days.js';
import type { Hand } from './hand.js';
import { advance, mailTo, type Mail } from './outside.js';

/** Mail is sent in the background. */
const whileSending = { timeout: 60_000 };

const obligations = [
  { title: 'Apprentices in post', type: 'count', target: 24 },
  { title: 'Money spent with local firms', type: 'money', target: 120_000_00 },
  { title: 'Staff paid the Real Living Wage', type: 'percentage', target: 95 },
  { title: 'Modern slavery statement in force', type: 'yes-no' },
  { title: 'What was learnt in the month', type: 'narrative' },
];

/** A contract with one promise of every common kind, of which its person is not yet reminded. */
export async function promised(
  api: Api,
  person: { name: string; email: string },
  company: string,
): Promise<ContractView> {
  const contract = await aContract(api, person, company);
  const promise = { profile: 'even', frequency: 'monthly', dueOffsetDays: 20 };
  for (const one of obligations)
    await api.do('POST', `/contracts/${contract.id}/obligations`, { ...promise, ...one });
  return contract;
}

/** The first return of which its person is told before it is due, on the day on which that mail goes out. */
export async function reminded(api: Api, { email }: { email: string }, contract: ContractView) {
  let today = await advance(0);
  const { theReturn, sendOn } = await firstReminder(api, contract);
  while (today < sendOn) today = await advance(1);
  const mails = async () => (await mailTo(email)).filter(({ text }) => text.includes(theReturn.id));
  await expect.poll(async () => (await mails()).length, whileSending).toBeGreaterThan(0);
  const [mail] = await mails();
  if (!mail) throw new Error('Nobody was reminded of a return.');
  return { mail, theReturn };
}

/** Reminders are planned ahead; those whose day had gone by when the contract was entered are not sent. */
async function firstReminder(api: Api, contract: ContractView) {
  const returns = await api.get<ReturnView[]>(`/returns?contractId=${contract.id}&sort=dueOn&perPage=100`);
  for (const theReturn of returns) {
    const of = `/messages?subjectId=${theReturn.id}&kind=return-reminder`;
    const early = (await api.get<MessageView[]>(of)).find(({ rung = 0 }) => rung < 0);
    if (early) return { theReturn, sendOn: early.sendOn };
  }
  throw new Error(`No reminder is planned for ${contract.title}.`);
}

async function aContract(
  api: Api,
  person: { name: string; email: string },
  name: string,
): Promise<ContractView> {
  const supplier = { name, sme: true, vcse: false, local: true };
  const { id: supplierId } = await api.do<SupplierView>('POST', '/suppliers', supplier);
  await api.do('POST', `/suppliers/${supplierId}/people`, person);
  const today = await advance(0);
  return api.do<ContractView>('POST', '/contracts', {
    ...{ title: `Contract of ${name}`, supplierId, category: 'facilities', directorate: 'finance-resources' },
    ...{ regime: 'PA23', valueExVat: 480_000_00 },
    ...{ startsOn: monthsFrom(today, -2), endsOn: lastOf(monthsFrom(today, 9)) },
  });
}

/** From the link in a mail to the page that it is about, by a code that comes by mail. */
export async function comeIn(
  page: Page,
  mail: Mail,
  { email }: { email: string },
  hand: Hand,
): Promise<void> {
  const codes = async () => (await mailTo(email)).flatMap(({ text }) => /\b\d{6}\b/.exec(text) ?? []);
  const before = (await codes()).length;
  await page.goto(linkIn(mail));
  await hand.click(page.getByRole('button', { name: 'Send me a code' }));
  await expect.poll(async () => (await codes()).length).toBeGreaterThan(before);
  await hand.fill(page.getByLabel('The code'), (await codes()).at(-1) ?? '');
  await hand.click(page.getByRole('button', { name: 'Sign in' }));
}

/** The first link to the supplier's pages in a mail. */
function linkIn({ text }: Mail): string {
  const link = /https?:\/\/\S+\/supplier\S*/.exec(text)?.[0];
  if (!link) throw new Error(`There is no link in: ${text}`);
  return link;
}
