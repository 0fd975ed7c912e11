import { describe, expect, it } from '@jest/globals';
import type { Person } from '@commonweal/identity';
import { Supplier } from '@commonweal/suppliers';
import { aPerson, caller, faults } from '../testing/imports/planned.js';
import { aContractLine, anObligationLine, aPersonLine, type Line } from '../testing/imports/register.js';

describe('A plan names each cell that does not fit', () => {
  it.each<[string, Line, RegExp]>([
    [
      'an unknown category',
      { Category: 'Weapons' },
      /^Contracts 2 Category: "Weapons" is no category: take one/,
    ],
    [
      'a name of the language',
      { Directorate: '__proto__' },
      /^Contracts 2 Directorate: "__proto__" is no directorate/,
    ],
    ['an end before the beginning', { 'Ends on': '2024-01-01' }, /^Contracts 2 Ends on: .*before it begins/],
    ['a contract of a century', { 'Ends on': '2099-01-01' }, /^Contracts 2 Ends on: .*fifty years/],
    ['a signing to come', { 'Signed on': '09/04/2026' }, /^Contracts 2 Signed on: .*still to come/],
    [
      'an unknown manager',
      { "Contract manager's e-mail": 'x@y.test' },
      /^Contracts 2 Contract manager's e-mail: No contract manager/,
    ],
  ])('%s', (_, line, message) => {
    expect(faults({ contracts: [aContractLine(line)] })).toEqual([expect.stringMatching(message)]);
  });

  it.each<[string, Partial<Person>, RegExp]>([
    ['who left', { active: false }, /No contract manager/],
    ['with another role', { roles: ['lead'] }, /No contract manager/],
    ['of another directorate', { directorates: ['public-health'] }, /Ann Lee does not work/],
  ])('a manager %s', (_, person, message) => {
    const people = new Map([['ann@council.test', aPerson(person)]]);
    const contracts = [aContractLine({ "Contract manager's e-mail": 'ann@council.test' })];
    expect(faults({ contracts }, { people })).toEqual([expect.stringMatching(message)]);
  });

  it('what is outside the scope of who imports', () => {
    const by = caller({ directorates: ['public-health'], categories: ['food'] });
    expect(faults({}, {}, by)).toEqual([
      'Contracts 2 Category: This category is not yours: leave the row to somebody who works in it.',
      'Contracts 2 Directorate: This directorate is not yours: leave the row to somebody who works in it.',
    ]);
  });

  it.each<[string, Line, RegExp]>([
    ['of no contract', { 'Contract reference': 'C-999' }, /Contract reference: "C-999" is no reference/],
    ['of a mistyped key', { 'Indicator key or own title': 'waste-diverteed' }, /no indicator with the key/],
    ['that only prompts', { 'Indicator key or own title': 'own-jobs' }, /only prompts/],
    ['of the council', { 'Indicator key or own title': 'contracts-with-smes' }, /measured over the council/],
    ['in another unit', { 'Indicator key or own title': 'waste-diverted', Unit: 'kg' }, /Unit: .*in tonnes/],
    ['in thousands', { 'Indicator key or own title': 'spend-local', Unit: '£000' }, /Unit: .*in £/],
    ['of people', { Unit: 'people' }, /Unit: .*in number/],
    [
      'with a share',
      { 'Indicator key or own title': 'staff-paid-rlw', Target: 0.6 },
      /Target: Is 0\.6 a share/,
    ],
    ['above all', { 'Indicator key or own title': 'staff-paid-rlw', Target: 101 }, /Target: .*0 to 100/],
    ['of halves', { Target: 1.5 }, /Target: .*whole number/],
    ['in words', { Target: 'about a dozen' }, /Target: "about a dozen" is not a figure/],
    [
      'of evidence with a figure',
      { 'Indicator key or own title': 'safeguarding-plan' },
      /Target: Only a figure/,
    ],
  ])('an obligation %s', (_, line, message) => {
    expect(faults({ obligations: [anObligationLine(line)] })).toEqual([expect.stringMatching(message)]);
  });

  it('what stands there twice or contradicts itself', () => {
    const lines = {
      contracts: [
        aContractLine(),
        aContractLine({ SME: 'no', 'Registration number': '0999' }),
        aContractLine({ Reference: 'C-002', Supplier: 'Other Ltd' }),
      ],
      obligations: [
        anObligationLine(),
        anObligationLine({ 'Indicator key or own title': 'no. OF apprentices' }),
      ],
      people: [
        aPersonLine(),
        aPersonLine({ 'E-mail': 'SAM@brightwater.test' }),
        aPersonLine({ Supplier: 'Nobody', 'E-mail': 'n@x.test' }),
      ],
    };
    expect(faults(lines)).toEqual([
      'Contracts 3 SME: Row 2 says something else of this supplier: write the same in both.',
      'Contracts 3 Registration number: Another row gives this supplier the number 0123: which is right?',
      'Contracts 3 Reference: Row 2 has this reference too: each contract has its own.',
      'Contracts 4 Registration number: Row 2 gives this number to Brightwater Ltd: which is right?',
      'Obligations 3 Indicator key or own title: Row 2 promises this for the same contract: make one row of both.',
      'People 3 E-mail: Row 2 has this e-mail too: everybody has their own.',
      'People 4 Supplier: This supplier is not in the sheet Contracts, nor known here.',
    ]);
  });

  it('what belongs to somebody else here', () => {
    const other = Object.assign(new Supplier(), {
      id: 's2',
      name: 'Brightwater Ltd',
      registrationNumber: '0777',
    });
    const taken = aPerson({ roles: ['lead'] });
    const here = {
      suppliers: new Map([['brightwater ltd', other]]),
      people: new Map([['sam@brightwater.test', taken]]),
    };
    expect(faults({}, here)).toEqual([
      'Contracts 2 Registration number: Brightwater Ltd is here with the number 0777: which is right?',
      'People 2 E-mail: Somebody else has this e-mail here: everybody has their own.',
    ]);
  });

  it('once: what could not be read is not blamed again', () => {
    const contracts = [aContractLine({ 'Ends on': 'soon', SME: null })];
    expect(faults({ contracts }).map((fault) => fault.split(':')[0])).toEqual([
      'Contracts 2 SME',
      'Contracts 2 Ends on',
    ]);
  });
});
