import { Injectable } from '@nestjs/common';
import { DocumentKinds, SaveEdits } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import { invalidField } from '@commonweal/platform';
import type { RuleRow, RuleTableRequest, RuleTableSave, RuleTableView } from '@commonweal/wire';
import { DraftReading } from './draft-reading.js';

/** Rules edited side by side, each a row. */
@Injectable()
export class RuleTables {
  constructor(
    private readonly read: DraftReading,
    private readonly kinds: DocumentKinds,
    private readonly edits: SaveEdits,
  ) {}

  /** How each row reads and what is wrong with it, with all rows as they stand in the table. Nothing is written. */
  async looked({ change, rows }: RuleTableRequest): Promise<RuleTableView> {
    onceEach(rows);
    const documents = await this.read.withRules(rows, change);
    const kind = this.kinds.find('rule');
    return {
      rows: rows.map(({ key, content }) => ({
        key,
        english: kind?.english(content, documents) ?? '',
        problems: this.read.problems(key, content, documents),
      })),
    };
  }

  /** All rows into the change, or none. @throws DomainError stale, when somebody saved one of them since it was seen */
  async save(changeId: string, { rows }: RuleTableSave, caller: Caller): Promise<RuleTableView> {
    onceEach(rows);
    const given = rows.map(({ key, content, version, basedOn }) => ({
      kind: 'rule',
      key,
      content,
      seen: version ?? null,
      basedOn,
    }));
    await this.edits.save(changeId, given, caller);
    return this.looked({ change: changeId, rows });
  }
}

function onceEach(rows: readonly RuleRow[]): void {
  rows.forEach(({ key }, index) => {
    if (rows.findIndex((row) => row.key === key) !== index)
      throw invalidField(`rows.${index}.key`, 'must not stand in the table twice');
  });
}
