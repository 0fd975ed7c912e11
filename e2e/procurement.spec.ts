import { expect, test } from '@playwright/test';
import type { RulingWord } from '@commonweal/wire';
import { Api } from './api.js';
import { confirmed } from './desk.js';
import { keyboard, mouse, type At } from './hands.js';
import { decided, told } from './procurement/award.js';
import { imported } from './procurement/bids.js';
import { beforeChristmas, daysAfter, endOfStandstill } from './procurement/christmas.js';
import { entered, monitored, stoodStill } from './procurement/contract.js';
import { evaluated } from './procurement/evaluation.js';
import { answered, evidenced } from './procurement/checklist.js';
import { deskIn, type Scene } from './procurement/scene.js';
import { criteriaSaved, forward, opened, recorded } from './procurement/specification.js';
import { ruleAtGate } from './rulings.js';
import { Victim } from './victim.js';

/** A product of its own: its clock goes on to Christmas, while the other journeys stay in their time. */
let product: Victim;

test.describe.configure({ mode: 'serial' });
test.setTimeout(420_000);
test.beforeAll(async () => {
  product = await Victim.on('procurement');
});
test.afterAll(() => Victim.endAll());

const always = {
  stakeholdersConsulted: true,
  marketConsulted: true,
  requirementsProportionate: true,
  diversityNotified: ['smes', 'vcses'],
  marketCapacity: 'some',
  urgentNotOwnMaking: false,
  placeOfDelivery: 'local',
};

test('works for £6m go from need to contract, over a deferral, a send-back, a moderation and Christmas', async ({
  browser,
}) => {
  const today = await product.advance({});
  const published = beforeChristmas(today);
  const facts = {
    ...always,
    ...{ category: 'construction', directorate: 'regeneration', procurementType: 'works', regime: 'PA23' },
    ...{ estimatedValueExVat: 600_000_000, estimatedValueIncVat: 720_000_000, contractMonths: 12 },
    ...{ commencesOn: today, contractStartsOn: daysAfter(endOfStandstill(published), 20) },
    ...{ workforceOnSite: true, workforceMostlyLocal: true, producesWaste: true },
  };
  const api = await Api.as('lead', product.url);
  const lead = await deskIn({ browser, product }, 'lead');
  const of = await opened({ page: lead, hands: mouse(lead) }, api, 'Library at Swanswell', facts);
  const scene: Scene = { browser, product, lead, api, of };
  const ruled = (ruling: RulingWord, reason: string) =>
    ruleAtGate({ procurementId: of.id, ruling, reason, base: product.url });

  await test.step('need, consultation and specification', async () => {
    for (let stage = 0; stage < 2; stage++) {
      await of.fill();
      await of.advance();
    }
    await of.fill('criteria');
    await lead.goto(`${of.at}/award/criteria`);
    await expect(lead.getByText('Asks for a social value weighting of at least')).toBeVisible();
    await expect(lead.getByRole('button', { name: /Why/ }).first()).toBeVisible();
    await criteriaSaved(scene);
    await recorded(scene, 'criteria');
  });

  await test.step('the panel defers, then approves', async () => {
    await ruled('defer', 'Say first what it does for the health of the ward.');
    await lead.goto(`${of.at}/show`);
    await expect(lead.getByText('What stands in the way')).toBeVisible();
    await ruled('approve', 'The pack says it now.');
    await forward(scene, 'award');
  });

  await test.step('the lead sends it back once, and the panel rules again', async () => {
    await confirmed(lead, 'Send back', { Reason: 'The drawings of the ground floor have changed.' });
    await expect.poll(async () => (await of.row()).stage).toBe('specification');
    await of.fill();
    if ((await of.checklist()).obstacles.length) await ruled('approve', 'Seen with the new drawings.');
    await forward(scene, 'award');
  });

  const bidders = await test.step('bids come in by the workbook, all or none', async () => {
    await of.fill('bids', 'evaluation', 'award');
    return imported(scene);
  });
  await recorded(scene, 'bids');
  await test.step('evaluators score blind, differ, and are moderated', () =>
    evaluated(scene, bidders[0] ?? ''));
  await recorded(scene, 'evaluation');
  await test.step('the result is decided with reasons', () => decided(scene, bidders[0] ?? ''));
  await recorded(scene, 'award');
  await test.step('a bidder that lost is told what it may know', () => told(scene, bidders));
  await ruled('approve', 'Fair, and recorded.');
  await forward(scene, 'monitoring');

  await test.step('the standstill lies over Christmas and blocks the contract', () =>
    stoodStill(scene, published));
  const later: Scene = { ...scene, lead: await deskIn(scene, 'lead') };
  const contract = await test.step('the winning offer becomes the contract without rekeying', () =>
    entered(later));
  await test.step('and is monitored', () => monitored(later, contract));
});

test('a service for £40,000 goes from need to contract with what small things need, in part by the keyboard alone', async ({
  browser,
}) => {
  const today = await product.advance({});
  const facts = {
    ...always,
    ...{ category: 'facilities', directorate: 'finance-resources', procurementType: 'services' },
    ...{ regime: 'below-threshold', estimatedValueExVat: 4_000_000, estimatedValueIncVat: 4_800_000 },
    ...{ commencesOn: today, contractStartsOn: daysAfter(today, 20), contractMonths: 6 },
    ...{ workforceMostlyLocal: true, staffDelivered: true },
  };
  const api = await Api.as('lead', product.url);
  const lead = await deskIn({ browser, product }, 'lead');
  const at: At = { page: lead, hands: keyboard(lead) };
  const of = await opened(at, api, 'Windows of the museum cleaned', facts);
  const scene: Scene = { browser, product, lead, api, of };
  await test.step('the lead answers a task of the checklist', () =>
    answered(at, of, 'Say who will do the work'));
  for (let stage = 0; stage < 2; stage++) {
    await of.fill();
    await of.advance();
  }
  await of.fill('criteria', 'document');
  await criteriaSaved(scene);
  await recorded(scene, 'criteria');
  await test.step('and does one with the document that it asks for', () =>
    evidenced(at, of, 'Write the request for quotations'));
  await of.fill();
  await forward(scene, 'award');
  const [best = ''] = await imported(scene);
  await recorded(scene, 'bids');
  await evaluated(scene, best, keyboard);
  await recorded(scene, 'evaluation');
  await decided(scene, best);
  await recorded(scene, 'award');
  await of.fill();
  await forward(scene, 'monitoring');
  const contract = await test.step('no standstill: the contract is entered on the same day', () =>
    entered(scene));
  await test.step('and is monitored', () => monitored(scene, contract));
});
