import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Cell } from '@commonweal/platform';
import { readRegister } from './register-tables.js';
import {
  aContractLine,
  anObligationLine,
  aPersonLine,
  aRegister,
  cellsOf,
  type Line,
} from '../testing/imports/register.js';

const contract = (of: Line) => aRegister({ contracts: [aContractLine(of)] });
const value = 'Value excluding VAT (£)';

describe('a register', () => {
  it('is read', () => {
    const { contracts, obligations, people, problems } = aRegister();
    expect(problems).toEqual([]);
    expect(contracts).toEqual([
      {
        row: 2,
        values: {
          ...{
            reference: 'C-001',
            title: 'Housing repairs',
            supplier: 'Brightwater Ltd',
            registrationNumber: '0123',
          },
          ...{ sme: true, vcse: false, local: true, category: 'Construction', directorate: 'housing' },
          ...{
            regime: 'PCR15',
            value: 125_000_050,
            startsOn: '2025-04-01',
            endsOn: '2028-03-31',
            manager: null,
          },
          ...{ description: null, reviewDates: null, irrecoverableVat: null, process: null },
          ...{ type: null, estimatedValueIncVat: null, commencedOn: null, signedOn: null },
        },
      },
    ]);
    expect(obligations[0]?.values).toEqual({
      ...{ contract: 'C-001', indicator: 'apprentices', unit: null, target: '12', profile: 'even' },
      ...{ amounts: null, kpi: null, frequency: 'quarterly', dueOffsetDays: 10, evidence: null },
    });
    expect(people[0]?.values).toEqual({
      supplier: 'Brightwater Ltd',
      name: 'Sam Field',
      email: 'sam@brightwater.test',
    });
  });

  it.each<[Cell, number]>([
    [0, 0],
    [0.1 + 0.2, 30],
    [1250000.5, 125_000_050],
    ['1,250,000.50', 125_000_050],
    ['£ 1250000.5', 125_000_050],
    ['£99', 9900],
    ['8070450.35', 807_045_035],
    ['9,999,999,999,999.99', 999_999_999_999_999],
  ])('takes %p for money', (cell, pence) => {
    expect(contract({ [value]: cell }).contracts[0]?.values.value).toBe(pence);
  });

  it('takes money to the penny, whatever it is', () => {
    const pence = fc.integer({ min: 0, max: 1e15 });
    fc.assert(
      fc.property(pence, fc.boolean(), (amount, asText) => {
        const written = `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
        const read = contract({ [value]: asText || amount > 1e13 ? written : Number(written) });
        expect(read.contracts[0]?.values.value).toBe(amount);
      }),
    );
  });

  it.each<[Cell, string]>([
    ['2025-04-01', '2025-04-01'],
    ['1/4/2025', '2025-04-01'],
    ['29/02/2024', '2024-02-29'],
    [45748, '2025-04-01'],
    [new Date('2025-04-01T09:30:00Z'), '2025-04-01'],
  ])('takes %p for a date', (cell, date) => {
    expect(contract({ 'Starts on': cell }).contracts[0]?.values.startsOn).toBe(date);
  });

  it('takes words in any case, and numbers for references', () => {
    const { contracts, problems } = contract({
      ...{ Reference: 2026001, SME: true, VCSE: 'N', Local: 'TRUE', Regime: 'procurement act 2023' },
      ...{ Title: '  Housing \n repairs ', "Contract manager's e-mail": 'Tom@Council.TEST' },
    });
    expect(problems).toEqual([]);
    expect(contracts[0]?.values).toMatchObject({
      ...{ reference: '2026001', sme: true, vcse: false, local: true, regime: 'PA23' },
      ...{ title: 'Housing repairs', manager: 'tom@council.test' },
    });
    const [promised] = aRegister({
      obligations: [anObligationLine({ Profile: null, Frequency: 'Six monthly' })],
    }).obligations;
    expect(promised?.values).toMatchObject({ profile: 'even', frequency: 'six-monthly' });
  });

  it('keeps text that looks like a formula or like a name of the language as text', () => {
    const { contracts, problems } = contract({
      Title: '=HYPERLINK("http://evil.example")',
      Supplier: '__proto__',
    });
    expect(problems).toEqual([]);
    expect(contracts[0]?.values).toMatchObject({
      title: '=HYPERLINK("http://evil.example")',
      supplier: '__proto__',
    });
  });
});

describe('a cell that cannot be taken', () => {
  it.each<[string, Cell, RegExp]>([
    ['Reference', null, /missing/],
    ['Reference', '   ', /missing/],
    ['Reference', 'x'.repeat(81), /at most 80/],
    ['Title', true, /not text/],
    ['Title', new Date('2026-01-01'), /not text/],
    ['Title', 'a\u0000b', /cannot be printed/],
    ['Title', 'a\ud800b', /cannot be printed/],
    ['Title', '#ERROR_#N/A', /mend the formula/],
    ['SME', 'perhaps', /yes nor no/],
    ['SME', 2, /yes nor no/],
    ['Local', null, /missing/],
    ['Regime', 'PA24', /PA23, PCR15/],
    ['Regime', 'constructor', /PA23, PCR15/],
    [value, -1, /1250000\.50/],
    [value, '-1', /1250000\.50/],
    [value, 1.005, /1250000\.50/],
    [value, '1.250.000,50', /1250000\.50/],
    [value, '1,25,000', /1250000\.50/],
    [value, '1e6', /1250000\.50/],
    [value, 1e21, /1250000\.50|too large/],
    [value, Number.NaN, /1250000\.50/],
    [value, Infinity, /1250000\.50/],
    [value, '10000000000000.01', /too large/],
    [value, '£', /1250000\.50/],
    [value, new Date('2026-01-01'), /1250000\.50/],
    ['Starts on', '31/02/2026', /DD\/MM\/YYYY/],
    ['Starts on', '2026-02-30', /DD\/MM\/YYYY/],
    ['Starts on', '04/01/26', /DD\/MM\/YYYY/],
    ['Starts on', '1 April 2026', /DD\/MM\/YYYY/],
    ['Starts on', 45748.5, /DD\/MM\/YYYY/],
    ['Starts on', new Date(Number.NaN), /DD\/MM\/YYYY/],
    ['Starts on', 1e300, /DD\/MM\/YYYY/],
    ['Starts on', '01/01/1899', /too far/],
    ['Ends on', '31/12/2999', /too far/],
    ["Contract manager's e-mail", 'tom at council', /not an e-mail/],
    ["Contract manager's e-mail", `${'x'.repeat(260)}@council.test`, /not an e-mail/],
  ])('%s: %p', (column, cell, message) => {
    const { problems } = contract({ [column]: cell });
    expect(problems).toEqual([
      { sheet: 'Contracts', row: 2, column, message: expect.stringMatching(message) },
    ]);
  });

  it('is one of all that are reported, with row and column', () => {
    const { problems } = aRegister({
      contracts: [aContractLine({ Title: null, SME: 'x' }), {}, aContractLine({ 'Ends on': 'soon' })],
      obligations: [anObligationLine({ 'Due offset in working days': 121, Frequency: 'weekly' })],
      people: [aPersonLine({ Name: null, 'E-mail': 'nobody' })],
    });
    expect(problems.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`)).toEqual([
      'Contracts 2 Title',
      'Contracts 2 SME',
      'Contracts 4 Ends on',
      'Obligations 2 Frequency',
      'Obligations 2 Due offset in working days',
      'People 2 Name',
      'People 2 E-mail',
    ]);
  });
});

describe('the headings of a sheet', () => {
  it('may stand in any order and case, with others beside them', () => {
    const cells = cellsOf({}, ['constructor', '__proto__', 'Notes']);
    const turned = cells.Contracts.map((line) => [...line].reverse());
    turned[0] = (turned[0] ?? []).map((heading) => ` ${String(heading).toUpperCase()} `);
    const { problems, contracts } = readRegister({ ...cells, Contracts: turned });
    expect(problems).toEqual([]);
    expect(contracts[0]?.values.reference).toBe('C-001');
    expect(Object.keys(contracts[0]?.values ?? {})).toHaveLength(22);
  });

  it('are missed and refused when they stand there twice', () => {
    const cells = cellsOf({});
    cells.People[0] = ['Supplier', 'Supplier', 'E-mail address'];
    expect(readRegister(cells).problems.map(({ row, column, message }) => [row, column, message])).toEqual([
      [1, 'Supplier', 'There are 2 columns "Supplier": leave one.'],
      [1, 'Name', 'There is no column "Name" in the first row: take the headings of the template.'],
      [1, 'E-mail', 'There is no column "E-mail" in the first row: take the headings of the template.'],
    ]);
    expect(readRegister({ ...cellsOf({}), People: [] }).problems).toHaveLength(3);
  });

  it('may lack what templates did not always have', () => {
    const cells = cellsOf({});
    const at = (cells.Obligations[0] ?? []).indexOf('Amounts by period');
    const Obligations = cells.Obligations.map((line) => line.filter((_, index) => index !== at));
    const { problems, obligations } = readRegister({ ...cells, Obligations });
    expect(at).toBeGreaterThan(0);
    expect(problems).toEqual([]);
    expect(obligations[0]?.values).toMatchObject({ amounts: null, frequency: 'quarterly' });
  });

  it('stand over at most 5,000 rows', () => {
    const people = Array.from({ length: 5001 }, (_, index) => aPersonLine({ 'E-mail': `p${index}@x.test` }));
    expect(aRegister({ people }).problems).toEqual([
      expect.objectContaining({
        sheet: 'People',
        message: 'The sheet has 5001 rows: import at most 5000 at a time.',
      }),
    ]);
  });
});
