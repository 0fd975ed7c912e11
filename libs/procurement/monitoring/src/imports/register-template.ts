import { Injectable, StreamableFile } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type FactContent, frequencies, type IndicatorContent } from '@commonweal/wire';
import { type DocumentSet, Releases } from '@commonweal/documents';
import { faultOfIndicator } from '../contract/vocabulary.js';
import { type Table } from '@commonweal/platform';
import {
  contractsTable,
  obligationsTable,
  peopleTable,
  processTitles,
  profileTitles,
  regimeTitles,
  typeTitles,
} from './register-tables.js';

/** Always text, so that nothing in it is reckoned with. */
interface Cell {
  type: StringConstructor;
  value: string;
  fontWeight?: 'bold';
  backgroundColor?: string;
  wrap?: boolean;
}

type Headed = Pick<Table<unknown>, 'sheet'> & {
  headings: { heading: string; help: string; needed: boolean }[];
};

const tables = [headed(contractsTable), headed(obligationsTable), headed(peopleTable)];

/** The empty register as a workbook, with guidance from the release in force. */
@Injectable()
export class RegisterTemplate {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
  ) {}

  async write(): Promise<StreamableFile> {
    const documents = await this.releases.inForce(this.database.manager);
    const headings = tables.map((table) => [table.headings.map(({ heading }) => title(heading))]);
    const widths = tables.map((table) =>
      table.headings.map(({ heading }) => ({ width: heading.length + 8 })),
    );
    const { default: writeXlsxFile } = await import('write-excel-file/node');
    const workbook = await writeXlsxFile([...headings, guidance(documents)], {
      sheets: [...tables.map(({ sheet }) => sheet), 'Guidance'],
      columns: [...widths, [{ width: 34 }, { width: 70 }, { width: 16 }, { width: 14 }]],
      stickyRowsCount: 1,
      buffer: true,
    });
    return new StreamableFile(workbook);
  }
}

function guidance(documents: DocumentSet): Cell[][] {
  return [
    [title('How to fill in this register')],
    line(
      'Write in the sheets before this one',
      'One row each, beneath the headings. Further columns are left out.',
    ),
    ...tables.flatMap(({ sheet, headings }) => [
      [],
      [title(`Sheet ${sheet}: column`), title('What to write'), title('Needed')],
      ...headings.map(({ heading, help, needed }) => line(heading, help, needed ? 'yes' : 'no')),
    ]),
    ...list('Category', valuesOf(documents, 'category')),
    ...list('Directorate', valuesOf(documents, 'directorate')),
    ...list('Regime', Object.entries(regimeTitles)),
    ...list('Process', Object.entries(processTitles)),
    ...list('Type', Object.entries(typeTitles)),
    ...list('Profile', Object.entries(profileTitles)),
    ...list(
      'Frequency',
      frequencies.map((frequency) => [frequency]),
    ),
    ...list('Indicator key', indicatorsOf(documents), ['Measured in', 'Unit']),
  ];
}

function list(name: string, lines: string[][], more: string[] = []): Cell[][] {
  return [[], [name, 'Title', ...more].map(title), ...lines.map((words) => line(...words))];
}

function valuesOf(documents: DocumentSet, fact: string): string[][] {
  const values = documents.get<FactContent>('fact', fact)?.values ?? [];
  return values.map(({ value, title }) => [value, title]);
}

function indicatorsOf(documents: DocumentSet): string[][] {
  const indicators = [...documents.all<IndicatorContent>('indicator')];
  return indicators
    .filter(([, indicator]) => !indicator.retired && !faultOfIndicator(indicator))
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([key, { title, type, unit }]) => [key, title, type, unit ?? '']);
}

function headed<Values>({ sheet, columns }: Table<Values>): Headed {
  const all = Object.values<Table<Record<string, unknown>>['columns'][string]>(columns);
  return { sheet, headings: all.map(({ heading, help, empty }) => ({ heading, help, needed: !empty })) };
}

function title(value: string): Cell {
  return { ...words(value), fontWeight: 'bold', backgroundColor: '#dfe9e8' };
}

function line(...values: string[]): Cell[] {
  return values.map((value) => ({ ...words(value), wrap: true }));
}

function words(value: string): Cell {
  // The writer looks texts up in an object, where some words are known already.
  return { type: String, value: value in {} ? `${value} ` : value };
}
