import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { scopeOf, type Caller } from '@commonweal/identity';
import { invalidField, notFound } from '@commonweal/platform';
import { subjectKinds, type Role, type SubjectKind } from '@commonweal/wire';
import { Subjects } from './subject.js';

const everything: readonly Role[] = ['auditor', 'panel', 'policy-editor', 'policy-approver'];

/** Who may read what rules and people did with a subject: whoever may read the subject itself. */
@Injectable()
export class Readable {
  constructor(
    private readonly database: DataSource,
    private readonly subjects: Subjects,
  ) {}

  /** @throws DomainError not-found for what is not the caller's to see, as for what does not exist */
  async require(caller: Caller, subjectKind: string, subjectId: string): Promise<SubjectKind> {
    const kind = subjectKinds.find((one) => one === subjectKind && this.subjects.has(one));
    if (!kind || !(await this.isReadable(caller, kind, subjectId))) throw notFound(subjectKind);
    return kind;
  }

  /** Lists over all subjects are for those who may read all of them. */
  async requireList(
    caller: Caller,
    { subjectKind, subjectId }: { subjectKind?: string; subjectId?: string },
  ) {
    if (subjectKind && subjectId) {
      await this.require(caller, subjectKind, subjectId);
      return;
    }
    if (readsEverything(caller)) return;
    throw invalidField('subjectId', 'Name the subject: subjectKind and subjectId.');
  }

  private async isReadable(caller: Caller, kind: SubjectKind, id: string): Promise<boolean> {
    if (caller.supplierId !== null) return false;
    const tx = this.database.manager;
    const subject = this.subjects.get(kind);
    const described = (await subject.describe(tx, [id])).get(id);
    if (!described) return false;
    if (readsEverything(caller) || scopeOf(caller).includes(described)) return true;
    return (await subject.people(tx, id, 'lead')).some(({ personId }) => personId === caller.personId);
  }
}

function readsEverything({ roles, supplierId }: Caller): boolean {
  return supplierId === null && roles.some((role) => everything.includes(role));
}
