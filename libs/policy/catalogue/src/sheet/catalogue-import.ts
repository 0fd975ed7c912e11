import { Injectable } from '@nestjs/common';
import { Checks, SaveEdits, type ReleaseDocuments } from '@commonweal/documents';
import type { Upload } from '@commonweal/files';
import type { Caller } from '@commonweal/identity';
import {
  DomainError,
  invalidField,
  isComplete,
  readCsv,
  readTable,
  readWorkbook,
} from '@commonweal/platform';
import type { CatalogueImportRow, CatalogueImportView, SheetProblem } from '@commonweal/wire';
import { CatalogueDraft } from './catalogue-draft.js';
import { catalogueTable, headingOf, type CatalogueLine } from './catalogue-table.js';
import { CataloguePlan, differingFields, type PlannedEdit } from './plan-catalogue.js';

interface Plan {
  changes: PlannedEdit[];
  problems: SheetProblem[];
  read: number;
  documents: ReleaseDocuments;
  versions: ReadonlyMap<string, number>;
}

/** A catalogue out of a spreadsheet, into a change: every cell that cannot be taken is named, and all is taken or nothing. */
@Injectable()
export class CatalogueImport {
  constructor(
    private readonly drafts: CatalogueDraft,
    private readonly checks: Checks,
    private readonly edits: SaveEdits,
  ) {}

  /** Nothing is written. @throws DomainError invalid on `file` when it cannot be read, not-found */
  async look(changeId: string, upload: Upload): Promise<CatalogueImportView> {
    return viewOf(await this.plan(changeId, upload), false);
  }

  /** @throws DomainError conflict with every cell that cannot be taken, invalid, not-found, stale */
  async take(changeId: string, upload: Upload, caller: Caller): Promise<CatalogueImportView> {
    const plan = await this.plan(changeId, upload);
    refuse(plan.problems);
    const given = plan.changes.map(({ kind, key, content }) => ({
      kind,
      key,
      content,
      seen: plan.versions.get(`${kind}:${key}`) ?? null,
    }));
    await this.edits.save(changeId, given, caller);
    return viewOf(plan, true);
  }

  private async plan(changeId: string, upload: Upload): Promise<Plan> {
    const { documents, versions } = await this.drafts.of(changeId);
    const { rows, problems } = readTable(catalogueTable, await cellsOf(upload));
    if (!rows.length && !problems.length)
      throw invalidField('file', 'There is no row beneath the headings. Begin with the catalogue as it is.');
    const planned = new CataloguePlan(
      documents,
      rows.filter((row) => isComplete(catalogueTable, row)),
    );
    const { changes } = planned;
    const found = [
      ...problems.map(({ row, column, message }) => ({ row, column, message })),
      ...planned.problems,
      ...this.faultsOf(changes, documents.with(changes)),
    ];
    return { changes, problems: found.sort((a, b) => a.row - b.row), read: rows.length, documents, versions };
  }

  private faultsOf(changes: PlannedEdit[], after: ReleaseDocuments): SheetProblem[] {
    return changes.flatMap(({ kind, key, content, row }) =>
      this.checks
        .ofOne(kind, key, content, after)
        .filter(({ severity }) => severity === 'error')
        .map(({ at, code, message }) => ({ row, column: columnAt(kind, at, code), message })),
    );
  }
}

async function cellsOf({ content }: Upload) {
  const isZip = content.subarray(0, 2).toString('latin1') === 'PK';
  if (!isZip) return readCsv(content);
  return (await readWorkbook(content, ['catalogue'])).catalogue;
}

/** The column in which a fault of a document is mended. */
function columnAt(kind: string, at: string | undefined, code: string): string {
  if (kind !== 'indicator') return headingOf(kind === 'theme' ? 'theme' : 'outcome');
  if (code === 'unknown-reference') return headingOf('successor');
  const [, of = '', part] = (at ?? '').split('/');
  const field = of === 'moneyValue' ? (part ?? 'amountPence') : of;
  if (field === 'rows') return headingOf('outcome');
  return field in catalogueTable.columns ? headingOf(field as keyof CatalogueLine) : headingOf('title');
}

function refuse(problems: readonly SheetProblem[]): void {
  if (!problems.length) return;
  const count = problems.length === 1 ? 'One cell' : `${problems.length} cells`;
  throw new DomainError(
    'conflict',
    'import-has-problems',
    `${count} cannot be taken. Mend the file and import it again; nothing was written.`,
    Object.fromEntries(problems.map(({ row, column, message }) => [`${row}.${column}`, [message]])),
  );
}

function viewOf({ changes, problems, read, documents }: Plan, taken: boolean): CatalogueImportView {
  const rows = changes.map(({ kind, key, content, isNew, row }): CatalogueImportRow => ({
    row,
    kind,
    key,
    title: content.title,
    what: isNew ? 'new' : 'changed',
    fields: isNew ? '' : differingFields(documents.get<object>(kind, key) ?? {}, content).join(', '),
  }));
  return { problems, rows, read, taken };
}
