import { describe, expect, it } from '@jest/globals';
import { fileColumns } from './file-columns.js';

const show = () => null;

describe('the columns of a file', () => {
  it('are those that are seen, in the words in which they are seen', () => {
    const columns = fileColumns([
      { source: 'title', label: 'Procurement', show },
      { source: 'pace', label: 'Pace', show, file: [{ source: 'pace', words: 'pace' }] },
      {
        source: 'category',
        label: 'Category',
        show,
        file: [{ source: 'category', titles: [{ value: 'works', title: 'Works' }] }],
      },
      {
        source: 'value',
        label: 'Value',
        show,
        file: [{ source: 'valueExVat', label: 'Ex VAT', as: 'money' }],
      },
      { source: 'actions', label: 'Actions', show, file: [] },
    ]);
    const yesAndNo = { true: 'Yes', false: 'No' };
    expect(columns).toEqual([
      { source: 'title', label: 'Procurement', words: yesAndNo },
      { source: 'pace', label: 'Pace', words: expect.objectContaining({ 'at-risk': 'At risk' }) },
      { source: 'category', label: 'Category', words: { works: 'Works' } },
      { source: 'valueExVat', label: 'Ex VAT', as: 'money', words: yesAndNo },
    ]);
  });
});
