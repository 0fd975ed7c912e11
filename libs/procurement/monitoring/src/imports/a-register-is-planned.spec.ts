import { describe, expect, it } from '@jest/globals';
import { Contract } from '../contract/contract.entity.js';
import { Obligation } from '../contract/obligation.entity.js';
import { aPerson, brightwater, caller, faults, plan, repairs } from '../testing/imports/planned.js';
import { aContractLine, anObligationLine, type Line } from '../testing/imports/register.js';

const obligation = (of: Line) => plan({ obligations: [anObligationLine(of)] });

describe('A plan says in words what is new', () => {
  it('of contracts, obligations and people', () => {
    const people = new Map([['ann@council.test', aPerson({})]]);
    const found = plan(
      { contracts: [aContractLine({ "Contract manager's e-mail": 'ann@council.test' })] },
      { people },
    );
    expect(found.problems).toEqual([]);
    expect(found.rows).toEqual([
      {
        ...{ what: 'contract', change: 'new' },
        words:
          'C-001 "Housing repairs" with Brightwater Ltd (a new supplier), £1,250,000.50 excluding VAT, 1 April 2025 to 31 March 2028, managed by Ann Lee.',
      },
      {
        ...{ what: 'obligation', change: 'new' },
        words:
          'C-001: "No. of apprentices": 12, the same in every period; quarterly, due 10 working days after each period.',
      },
      {
        what: 'person',
        change: 'new',
        words: 'Sam Field <sam@brightwater.test> answers for Brightwater Ltd.',
      },
    ]);
  });

  it.each<[Line, object]>([
    [
      { 'Indicator key or own title': 'Spend with local suppliers', Unit: '£', Target: '£1,250.50' },
      { indicator: 'spend-local', target: 125_050 },
    ],
    [
      { 'Indicator key or own title': 'staff-paid-rlw', Unit: '%', Target: '0.5%' },
      { indicator: 'staff-paid-rlw', target: 0.5 },
    ],
    [{ 'Indicator key or own title': 'staff-paid-rlw', Target: 60 }, { target: 60 }],
    [
      { 'Indicator key or own title': 'Waste diverted', Unit: 'Tonnes', Target: '1,200.5' },
      { indicator: 'waste-diverted', target: 1200.5 },
    ],
    [
      { 'Indicator key or own title': 'safeguarding-plan', Target: null },
      { indicator: 'safeguarding-plan', target: undefined },
    ],
    [
      { 'Indicator key or own title': 'Trees planted', Unit: 'trees', Target: 40 },
      { title: 'Trees planted', type: 'quantity', unit: 'trees', target: 40 },
    ],
    [
      { 'Indicator key or own title': 'Sponsorship', Unit: 'pounds', Target: 10.01 },
      { title: 'Sponsorship', type: 'money', target: 1001 },
    ],
    [
      { 'Indicator key or own title': 'Open days', Unit: 'No.', Target: 4 },
      { type: 'count', target: 4 },
    ],
    [
      { 'Indicator key or own title': 'Say what was learnt', Target: null },
      { type: 'narrative', target: undefined },
    ],
    [
      { Target: 12, Frequency: 'yearly', Profile: 'custom', 'Amounts by period': '2; 4;6' },
      {
        profile: 'custom',
        amounts: [
          { from: '2025-04-01', amount: 2 },
          { from: '2026-04-01', amount: 4 },
          { from: '2027-04-01', amount: 6 },
        ],
      },
    ],
  ])('of an obligation %j', (line, body) => {
    const found = obligation(line);
    expect(found.problems).toEqual([]);
    expect(found.obligations[0]?.body).toMatchObject(body);
  });
});

describe('Amounts by period', () => {
  const custom = (of: Line) =>
    faults({ obligations: [anObligationLine({ Frequency: 'yearly', Profile: 'custom', ...of })] });

  it.each<[Line, string]>([
    [
      { 'Amounts by period': '2; 4; 7' },
      'Amounts by period: The amounts come to 13: 1 more than the 12 to promise. They would add up with 6 instead of 7 for 1 April 2027 to 31 March 2028.',
    ],
    [
      { 'Amounts by period': '6; 6' },
      'Amounts by period: Give an amount for 1 April 2027 to 31 March 2028; 0 where nothing is promised for it.',
    ],
    [
      { 'Amounts by period': '3;3;3;3' },
      'Amounts by period: There are 4 amounts for 3 periods: write one for each.',
    ],
    [
      { 'Amounts by period': '6; many; 6' },
      'Amounts by period: Amount 2: "many" is not a figure: write it like 1250.5.',
    ],
    [
      { 'Amounts by period': '6;6;0', Profile: 'even' },
      'Amounts by period: Only the profile custom has amounts: leave this empty.',
    ],
    [
      { 'Indicator key or own title': 'staff-paid-rlw', Target: 60 },
      'Profile: This does not add up over time: it is promised in full for every period. Choose another way.',
    ],
  ])('refuse %j', (line, fault) => {
    expect(custom(line)).toEqual([`Obligations 2 ${fault}`]);
  });
});

describe('A plan leaves what is here', () => {
  const promised = Object.assign(new Obligation(), { indicator: 'apprentices', title: 'No. of apprentices' });
  const here = {
    suppliers: new Map([['brightwater ltd', brightwater]]),
    contracts: new Map([['C-001', repairs]]),
    obligations: new Map([['c1', [promised]]]),
    people: new Map([
      [
        'sam@brightwater.test',
        aPerson({ name: 'Sam Field', roles: ['supplier'], supplierId: 's1', active: false }),
      ],
    ]),
  };

  it('and says so', () => {
    const found = plan({}, here);
    expect(found.rows.map(({ change, words }) => [change, words])).toEqual([
      ['unchanged', 'C-001 "Housing repairs" is here already as CT-2026-0001.'],
      ['unchanged', 'C-001: "No. of apprentices" is promised already.'],
      [
        'unchanged',
        'Sam Field <sam@brightwater.test> is here already for Brightwater Ltd and was removed: they are not written to.',
      ],
    ]);
    expect([...found.contracts, ...found.obligations, ...found.people, ...found.problems]).toEqual([]);
  });

  it('and names what differs', () => {
    const found = plan({ contracts: [aContractLine({ Title: 'Repairs', 'Ends on': '2029-03-31' })] }, here);
    expect(found.rows[0]?.words).toMatch(/Different here, and left as it is: Title, Ends on\.$/);
  });

  it('while it adds to it', () => {
    const found = plan(
      { contracts: [], obligations: [anObligationLine({ 'Indicator key or own title': 'Trees' })] },
      here,
    );
    expect(found.obligations).toEqual([expect.objectContaining({ contract: 'C-001', contractId: 'c1' })]);
  });

  it('but not for those who may not see it, nor when it is over', () => {
    const by = caller({ directorates: ['public-health'] });
    expect(faults({ contracts: [], people: [] }, here, by)).toEqual([
      'Obligations 2 Contract reference: The contract with this reference is not yours.',
    ]);
    const ended = {
      ...here,
      contracts: new Map([['C-001', Object.assign(new Contract(), repairs, { state: 'ended' })]]),
    };
    expect(faults({ contracts: [], people: [] }, ended)).toEqual([
      'Obligations 2 Contract reference: This contract is ended: nothing is promised in it any more.',
    ]);
  });
});
