import { describe, expect, it } from '@jest/globals';
import type { Stage } from '@commonweal/wire';
import { byStageOrder, stageOrder } from './stage-order.js';

const workflow = (...titles: string[]) => ({ stages: titles.map((title) => ({ title }) as Stage) });

describe('the order of stages across workflows', () => {
  it('is that of the longest, with what another one adds after what comes before it there', () => {
    const short = workflow('Need', 'Quotes', 'Contract');
    const long = workflow('Need', 'Consultation', 'Specification', 'Award', 'Contract');
    expect(stageOrder([short, long])).toEqual([
      'Need',
      'Quotes',
      'Consultation',
      'Specification',
      'Award',
      'Contract',
    ]);
  });

  it('puts a stage that no workflow has any more last', () => {
    const titles = ['Forgotten', 'Award', 'Need'];
    expect(titles.sort(byStageOrder(['Need', 'Award']))).toEqual(['Need', 'Award', 'Forgotten']);
  });
});
