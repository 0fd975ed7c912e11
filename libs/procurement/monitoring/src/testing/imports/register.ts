import writeXlsxFile from 'write-excel-file/node';
import { type Cell, unzip, zip } from '@commonweal/platform';
import {
  contractsTable,
  obligationsTable,
  peopleTable,
  type Register,
  readRegister,
} from '../../imports/register-tables.js';

export type Line = Record<string, Cell>;
export interface Lines {
  contracts?: Line[];
  obligations?: Line[];
  people?: Line[];
}

export const aContractLine = (of: Line = {}): Line => ({
  ...{
    Reference: 'C-001',
    Title: 'Housing repairs',
    Supplier: 'Brightwater Ltd',
    'Registration number': '0123',
  },
  ...{
    SME: 'yes',
    VCSE: 'no',
    Local: 'yes',
    Category: 'Construction',
    Directorate: 'housing',
    Regime: 'PCR15',
  },
  ...{ 'Value excluding VAT (£)': 1250000.5, 'Starts on': new Date('2025-04-01'), 'Ends on': '31/03/2028' },
  "Contract manager's e-mail": null,
  ...of,
});

export const anObligationLine = (of: Line = {}): Line => ({
  ...{ 'Contract reference': 'C-001', 'Indicator key or own title': 'apprentices', Unit: null, Target: 12 },
  ...{ Profile: 'even', Frequency: 'quarterly', 'Due offset in working days': 10, 'Evidence wanted': null },
  ...of,
});

export const aPersonLine = (of: Line = {}): Line => ({
  ...{ Supplier: 'Brightwater Ltd', Name: 'Sam Field', 'E-mail': 'sam@brightwater.test' },
  ...of,
});

const good = { contracts: [aContractLine()], obligations: [anObligationLine()], people: [aPersonLine()] };

const headingsOf = (columns: Record<string, { heading: string }>) =>
  Object.values(columns).map(({ heading }) => heading);

/** The cells of a register, headings first; good rows where nothing else is said. */
export function cellsOf(
  lines: Lines,
  more: string[] = [],
): Record<'Contracts' | 'Obligations' | 'People', Cell[][]> {
  const { contracts, obligations, people } = { ...good, ...lines };
  const sheet = (columns: Record<string, { heading: string }>, filled: Line[]) => {
    const headings = [...headingsOf(columns), ...more];
    return [
      headings,
      ...filled.map((line) =>
        headings.map((heading) => (Object.hasOwn(line, heading) ? (line[heading] ?? null) : null)),
      ),
    ];
  };
  return {
    Contracts: sheet(contractsTable.columns, contracts),
    Obligations: sheet(obligationsTable.columns, obligations),
    People: sheet(peopleTable.columns, people),
  };
}

export const aRegister = (lines: Lines = {}): Register => readRegister(cellsOf(lines));

/** Before names of the language: the writer takes them for what it keeps in an object. */
const mark = '\u2603';

/** A workbook of these sheets, as a spreadsheet program would save it. */
export async function aWorkbook(sheets: Record<string, Cell[][]>): Promise<Buffer> {
  const cell = (value: Cell) => {
    if (value === null) return null;
    if (value instanceof Date) return { type: Date, value, format: 'dd/mm/yyyy' };
    if (typeof value === 'number') return { type: Number, value };
    if (typeof value === 'boolean') return { type: Boolean, value };
    return { type: String, value: value in {} ? mark + value : value };
  };
  const data = Object.values(sheets).map((rows) => rows.map((row) => row.map(cell)));
  const parts = unzip(
    await writeXlsxFile(data, { sheets: Object.keys(sheets), buffer: true }),
    () => true,
    1e7,
  );
  const texts = parts.get('xl/sharedStrings.xml')?.toString('utf8') ?? '';
  return zip(parts.set('xl/sharedStrings.xml', Buffer.from(texts.replaceAll(mark, ''))));
}
