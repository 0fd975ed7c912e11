import { describe, expect, it } from '@jest/globals';
import { catalogueOf } from './catalogue.js';
import { anIndicator, documentsWith } from './testing/documents.js';

const twice = anIndicator({
  title: 'No. of weeks',
  rows: [
    { outcome: 'skills', order: 1 },
    { outcome: 'jobs', order: 2 },
    { outcome: 'health', order: 1 },
  ],
});
const documents = documentsWith({
  weeks: twice,
  apprentices: anIndicator(),
  old: anIndicator({ retired: true, rows: [] }),
});
const catalogue = catalogueOf(documents);

describe('the catalogue', () => {
  it('is a tree in the order of the framework', () => {
    const tree = catalogue.themes.map(({ key, outcomes }) => [
      key,
      outcomes.map((o) => [o.key, o.rows.map((r) => r.key)]),
    ]);
    expect(tree).toEqual([
      [
        'economic',
        [
          ['jobs', ['apprentices', 'weeks']],
          ['skills', ['weeks']],
        ],
      ],
      ['social', [['health', ['weeks']]]],
    ]);
  });

  it('knows every outcome of an indicator, and counts it once under a theme', () => {
    expect(catalogue.placeOf('weeks')).toEqual({ theme: 'Economic', outcomes: ['Jobs', 'Skills', 'Health'] });
    expect(catalogue.distinctUnder('economic')).toEqual(['apprentices', 'weeks']);
    expect(catalogue.placeUnder('health')).toEqual({ theme: 'Social', outcomes: ['Health'] });
    expect(catalogue.placeOf('unheard-of')).toEqual({ theme: '', outcomes: [] });
  });

  it('offers neither placeholders nor what is retired', () => {
    expect(catalogue.isOffered('apprentices')).toBe(true);
    expect(catalogue.isOffered('old')).toBe(false);
    expect(catalogueOf(documentsWith({ own: anIndicator({ placeholder: true }) })).isOffered('own')).toBe(
      false,
    );
  });

  it('is built once for a release', () => expect(catalogueOf(documents)).toBe(catalogue));
});
