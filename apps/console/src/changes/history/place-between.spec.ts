import { describe, expect, it } from '@jest/globals';
import { placeBetween } from './place-between.js';

const rule = {
  title: 'Apprentices',
  conditions: { all: [{ fact: 'value', operator: 'equal', value: 12 }] },
  effects: [{ effect: 'minimum-weighting', percent: 10 }],
};

describe('the place at which one types', () => {
  it.each<[string, object, string]>([
    ['a field', { ...rule, title: 'Apprentice' }, '/title'],
    ['a field that was empty', { ...rule, owner: 'P' }, '/owner'],
    ['a part of a group that was empty', { ...rule, basis: { text: 'A' } }, '/basis/text'],
    ['a field of a list', { ...rule, effects: [{ ...rule.effects[0], percent: 1 }] }, '/effects/0/percent'],
    ['two fields of which one follows the other', { ...rule, title: 'A', key: 'a' }, '/title'],
  ])('is %s', (_, after, place) => expect(placeBetween(rule, after)).toBe(place));

  it.each<[string, object]>([
    ['something comes', { ...rule, effects: [...rule.effects, { effect: 'warn' }] }],
    ['something goes', { ...rule, effects: [] }],
    ['a list comes', { ...rule, examples: [] }],
    ['a yes is a no', { ...rule, retired: true }],
  ])('is nowhere where %s', (_, after) => expect(placeBetween(rule, after)).toBeUndefined());
});
