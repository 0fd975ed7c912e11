import { describe, expect, it } from '@jest/globals';
import { formErrors } from './form-errors.js';

describe('faults of a problem on a form', () => {
  it('stand where the form has its field, the first one of each', () => {
    const errors = {
      'content.series.0.value': ['value must be a number', 'value is odd'],
      title: ['title is missing'],
    };
    expect(formErrors({ errors })).toEqual({
      series: { 0: { value: 'This must be a number' } },
      title: 'This is missing',
    });
  });

  it('keep sentences that do not name the field', () => {
    expect(formErrors({ errors: { password: ['Use at least 12 characters.'] } })).toEqual({
      password: 'Use at least 12 characters.',
    });
  });

  it('are none where the problem names no field', () => {
    expect(formErrors({ errors: {} })).toBeUndefined();
    expect(formErrors(undefined)).toBeUndefined();
  });
});
