import { join } from 'node:path';
import { tmpdir } from 'node:os';
import writeXlsxFile from 'write-excel-file/node';

const headings = {
  Contracts: [
    'Reference',
    'Title',
    'Supplier',
    'Registration number',
    'SME',
    'VCSE',
    'Local',
    'Category',
    'Directorate',
    'Regime',
    'Value excluding VAT (£)',
    'Starts on',
    'Ends on',
    "Contract manager's e-mail",
  ],
  Obligations: [
    'Contract reference',
    'Indicator key or own title',
    'Unit',
    'Target',
    'Profile',
    'Frequency',
    'Due offset in working days',
    'Evidence wanted',
  ],
  People: ['Supplier', 'Name', 'E-mail'],
};

type Sheet = keyof typeof headings;

/** A register of running contracts as an officer would fill it in. @returns the path of the file */
export async function aRegister(rows: Record<Sheet, (string | number)[][]>): Promise<string> {
  const file = join(tmpdir(), 'commonweal-register.xlsx');
  const sheets = Object.keys(headings) as Sheet[];
  const cells = sheets.map((sheet) =>
    [headings[sheet], ...rows[sheet]].map((row) => row.map((value) => ({ value }))),
  );
  await writeXlsxFile(cells, { sheets, filePath: file });
  return file;
}
