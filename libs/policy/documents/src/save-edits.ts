import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { Changes } from './changes.js';
import { Edits, type EditSeen } from './edits.js';

interface EditGiven extends EditSeen {
  content: object;
}

/** Many edits of one draft at once: all of them, or none. */
@Injectable()
export class SaveEdits {
  constructor(
    private readonly changes: Changes,
    private readonly edits: Edits,
  ) {}

  /** @throws DomainError stale, when somebody saved or took out one of the edits since it was seen */
  save(changeId: string, given: readonly EditGiven[], caller: Caller): Promise<void> {
    return this.changes.byAuthor(
      { id: changeId, version: null, step: 'edit', caller, action: 'change.edited' },
      async (tx, change) => {
        for (const edit of given) await this.edits.save(tx, change, edit, edit.content);
        return { documents: given.map(({ kind, key }) => ({ kind, key })) };
      },
    );
  }
}
