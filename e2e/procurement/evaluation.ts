import { expect } from '@playwright/test';
import type {
  AgreedScoreGiven,
  EvaluationView,
  MyEvaluationView,
  ScoringSheetView,
  SessionView,
} from '@commonweal/wire';
import { Api } from '../api.js';
import { answer, confirmed } from '../desk.js';
import { mouse, type At } from '../hands.js';
import type { RunningProcurement } from './running-procurement.js';
import { deskIn, type Scene } from './scene.js';

type ScoreOf = (bidder: string) => number;

/** The contract manager scores on screen, a member of the panel beside; they differ about the best bid. */
export async function evaluated(scene: Scene, best: string, handsOf = mouse): Promise<void> {
  const { lead, of, product } = scene;
  const [onScreen, beside] = [
    await Api.as('contract-manager', product.url),
    await Api.as('panel', product.url),
  ];
  for (const api of [onScreen, beside]) await named(scene, (await api.get<SessionView>('/session')).name);
  const page = await deskIn(scene, 'contract-manager');
  await scored({ page, hands: handsOf(page) }, onScreen, of, (bidder) => (bidder === best ? 4 : 3));
  await lead.goto(`${of.at}/award/evaluation`);
  await expect(lead.getByText('Evaluators still score, each alone.')).toBeVisible();
  await scoredBeside(beside, of.id, (bidder) => (bidder === best ? 5 : 3));
  await moderated(scene);
}

async function named({ lead, of }: Scene, name: string): Promise<void> {
  await lead.goto(`${of.at}/award/evaluation`);
  await lead.getByRole('button', { name: 'Name an evaluator' }).click();
  const dialog = lead.getByRole('dialog');
  await answer(dialog, { label: 'Person', type: 'choice', value: name });
  await dialog.getByRole('button', { name: 'Name an evaluator' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function scored(
  { page, hands }: At,
  api: Api,
  of: RunningProcurement,
  scoreOf: ScoreOf,
): Promise<void> {
  const id = await sheetOf(api, of.id);
  await page.goto('/evaluations');
  await hands.press(page.getByRole('link', { name: (await of.row()).reference }));
  const declare = page.getByRole('button', { name: 'Declare' });
  await answer(page, { label: 'I have a conflict of interest', type: 'yes-no', value: false }, hands);
  await hands.fill(page.getByLabel('In your own words'), 'I know none of the bidders.');
  await hands.press(declare);
  await expect(page.getByText('You declared: I know none of the bidders.')).toBeVisible();
  const { questions } = await api.get<ScoringSheetView>(`/evaluations/${id}`);
  for (const { title, answers, levels } of questions) {
    const section = page.getByRole('region', { name: title });
    for (const { bidder } of answers) {
      const level = levels.find(({ score }) => score === scoreOf(bidder));
      const value = `${level?.score}: ${level?.title}`;
      await answer(section, { label: `Score for ${bidder}`, type: 'choice', value }, hands);
      await hands.fill(section.getByLabel(`Comment on ${bidder}`), 'It says who does what by when.');
    }
  }
  await hands.press(page.getByRole('button', { name: 'Save', exact: true }));
  await expect(page.getByText('Your scores are saved.').first()).toBeVisible();
  await confirmed({ page, hands }, 'Hand in');
  await expect(page.getByText('Your scores are handed in. Thank you.')).toBeVisible();
}

async function scoredBeside(api: Api, procurementId: string, scoreOf: ScoreOf): Promise<void> {
  const id = await sheetOf(api, procurementId);
  const declared = { hasConflict: false, words: 'I have no interest in it.' };
  const sheet = await api.do<ScoringSheetView>('POST', `/evaluations/${id}/declaration`, declared);
  const scores = sheet.questions.flatMap(({ criterion, answers }) =>
    answers.map(({ bidId, bidder }) => ({
      bidId,
      criterion,
      score: scoreOf(bidder),
      comment: 'Read twice.',
    })),
  );
  const saved = await api.do<ScoringSheetView>('PUT', `/evaluations/${id}/scores`, { scores }, sheet.version);
  await api.do('POST', `/evaluations/${id}/hand-in`, {}, saved.version);
}

/** One score on which they differ is agreed on screen, the others beside. */
async function moderated({ lead, api, of }: Scene): Promise<void> {
  await lead.goto(`${of.at}/award/evaluation`);
  const { matters } = await api.get<EvaluationView>(`${of.at}/evaluation`);
  const [first, ...rest] = [...matters].sort((a, b) => Number(b.differs) - Number(a.differs));
  expect(first?.differs).toBe(true);
  await lead.getByRole('button', { name: `${first?.bidder}: ${first?.title} The evaluators differ` }).click();
  await answer(lead, { label: 'Agreed score', type: 'choice', value: '5: Excellent' });
  await lead.getByLabel('Reason, for the bidder to read').fill('Dates and names deserve the higher score.');
  await lead.getByRole('button', { name: 'Put on record' }).click();
  await expect(lead.getByText('The agreed score is on record.').first()).toBeVisible();
  for (const { bidId, criterion, scores } of rest) {
    const score = Math.max(...scores.map((one) => one.score));
    const body: AgreedScoreGiven = { bidId, criterion, score, reason: 'People and steps are named.' };
    await api.do('PUT', `${of.at}/moderation`, body, 0);
  }
}

async function sheetOf(api: Api, procurement: string): Promise<string> {
  const mine = await api.get<MyEvaluationView[]>('/evaluations');
  return mine.find(({ procurementId }) => procurementId === procurement)?.id ?? '';
}
