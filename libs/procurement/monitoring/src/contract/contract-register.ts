import { Injectable, type StreamableFile } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { ContractListQuery, FactContent, Unnumbered } from '@commonweal/wire';
import { Releases } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import { sheetFile, type SheetRow } from '@commonweal/platform';
import { Supplier } from '@commonweal/suppliers';
import { processTitles } from '../imports/register-tables.js';
import { ContractList } from './contract-list.js';
import type { Contract } from './contract.entity.js';
import { missingIn } from './register-entry.js';

/** The columns of the Code; the last one is the council's own, and empty where an entry may be published. */
const headings = [
  ...['Reference number', 'Title of agreement', 'Local authority department responsible'],
  ...['Description of the goods and/or services being provided', 'Supplier name'],
  ...['Supplier registration number', 'Sum to be paid over the length of the contract (£)'],
  ...['VAT that cannot be recovered (£)', 'Start date', 'End date', 'Review dates'],
  ...['Result of an invitation to quote or a published invitation to tender', 'Supplier is an SME'],
  ...['Supplier is a VCSE', 'VCSE registration number', 'Missing before it can be published'],
];

/** Contracts read at a time: the register is sent as it is read, whatever its length. */
const batch = 500;

type Rows = Awaited<ReturnType<ContractList['rows']>>;

interface Around {
  above: number;
  directorates: ReadonlyMap<string, string>;
}

/** The contract register of the Local Government Transparency Code 2015, as far as the caller may see it. */
@Injectable()
export class ContractRegister {
  constructor(
    private readonly database: DataSource,
    private readonly contracts: ContractList,
    private readonly releases: Releases,
  ) {}

  async file(query: ContractListQuery, caller: Caller): Promise<StreamableFile> {
    const around = await this.around();
    const told = this.lines(() => this.contracts.rows(query, caller), around);
    return sheetFile('contract-register', 'csv', told);
  }

  /** The entries that are whole, of the whole council, without the column that is the council's own. */
  async published(): Promise<StreamableFile> {
    const around = await this.around();
    const told = this.lines(() => this.contracts.publishedRows(), around);
    return sheetFile('contract-register', 'csv', withoutLast(told));
  }

  private async *lines(rowsOf: () => Promise<Rows>, around: Around): AsyncGenerator<SheetRow> {
    yield headings;
    for (let after = ''; ;) {
      const rows = await rowsOf();
      const { above } = around;
      const contracts = await rows
        .andWhere('contract.valueExVat > :above AND contract.reference > :after', { above, after })
        .orderBy('contract.reference')
        .take(batch)
        .getMany();
      const ids = contracts.map(({ supplierId }) => supplierId);
      const suppliers = await this.database.manager.findBy(Supplier, { id: In(ids) });
      const byId = new Map(suppliers.map((supplier) => [supplier.id, supplier]));
      for (const contract of contracts) yield line(contract, byId.get(contract.supplierId), around);
      after = contracts.at(-1)?.reference ?? '';
      if (contracts.length < batch) return;
    }
  }

  private async around(): Promise<Around> {
    const documents = await this.releases.inForce(this.database.manager);
    const values = documents.get<FactContent>('fact', 'directorate')?.values ?? [];
    const directorates = new Map(values.map(({ value, title }) => [value, title]));
    return { above: await this.contracts.publishedAbove(), directorates };
  }
}

async function* withoutLast(rows: AsyncIterable<SheetRow>): AsyncGenerator<SheetRow> {
  for await (const row of rows) yield row.slice(0, -1);
}

function line(contract: Contract, supplier: Supplier | undefined, { above, directorates }: Around): SheetRow {
  const { councilReference, reference, title, directorate, description, valueExVat, irrecoverableVat } =
    contract;
  const { startsOn, endsOn, reviewDates, process } = contract;
  const number = supplier?.registrationNumber ?? (supplier?.unnumbered && whyNone[supplier.unnumbered]);
  return [
    ...[councilReference ?? reference, title, directorates.get(directorate) ?? directorate, description],
    ...[supplier?.name, number, inPounds(valueExVat), inPounds(irrecoverableVat), startsOn, endsOn],
    ...[
      reviewDates.join('; '),
      process && processTitles[process],
      yesOrNo(supplier?.sme),
      yesOrNo(supplier?.vcse),
    ],
    ...[supplier?.vcse ? number : null, missingIn(contract, supplier, above).join(' ')],
  ];
}

/** As the register says that there is no number. */
const whyNone: Record<Unnumbered, string> = {
  'sole-trader': 'None: sole trader',
  individual: 'None: individual',
  'public-body': 'None: public body',
  abroad: 'None: registered abroad',
  other: 'None',
};

const inPounds = (pence: number | null) => (pence === null ? null : (pence / 100).toFixed(2));

const yesOrNo = (flag: boolean | undefined) => (flag ? 'Yes' : 'No');
