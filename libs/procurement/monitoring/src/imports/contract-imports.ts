import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThan } from 'typeorm';
import type { ImportProblem, ImportRow, ImportView } from '@commonweal/wire';
import type { Upload } from '@commonweal/files';
import type { Caller } from '@commonweal/identity';
import {
  Clock,
  DomainError,
  type FieldErrors,
  lock,
  newId,
  notFound,
  readWorkbook,
  Transaction,
} from '@commonweal/platform';
import { ContractImport } from './contract-import.entity.js';
import { RegisterPlanning } from './planning/register-planning.js';
import { readRegister, registerSheets } from './register-tables.js';
import { TakeRegister } from './take-register.js';

/** Previews name people: nobody keeps one longer than this, in milliseconds. */
const longestPreview = 30 * 86_400_000;

const nothing = { contracts: [], obligations: [], people: [], problems: [] };

/** Imports of registers: looked at first, then taken as a whole or not at all. */
@Injectable()
export class ContractImports {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly planning: RegisterPlanning,
    private readonly taking: TakeRegister,
  ) {}

  /** Keeps what was read; nothing else is written. @throws DomainError invalid on `file` when it cannot be read */
  async preview({ name, content }: Upload, caller: Caller): Promise<ImportView> {
    const register = readRegister(await readWorkbook(content, registerSheets));
    return this.transaction.run(async (tx) => {
      const at = this.clock.now();
      const tooOld = new Date(at.getTime() - longestPreview);
      await tx.delete(ContractImport, { state: 'previewed', at: LessThan(tooOld) });
      const row = {
        id: newId(),
        name,
        state: 'previewed' as const,
        register,
        taken: null,
        at,
        acceptedAt: null,
      };
      const kept = await tx.save(tx.create(ContractImport, { ...row, byId: caller.personId }));
      return this.view(tx, kept, caller);
    });
  }

  /** As things stand now. @throws DomainError not-found */
  one(id: string, caller: Caller): Promise<ImportView> {
    return this.transaction.run(async (tx) => this.view(tx, await find(tx, id, caller), caller));
  }

  /** @throws DomainError not-found, conflict when it was accepted before or has problems by now */
  accept(id: string, caller: Caller): Promise<ImportView> {
    return this.transaction.run(async (tx) => {
      await lock(tx, 'contract-import');
      const found = await find(tx, id, caller);
      if (found.state === 'accepted')
        throw new DomainError('conflict', 'import-accepted', 'This import was accepted already.');
      const plan = await this.planning.of(tx, found.register ?? nothing, caller);
      if (plan.problems.length > 0) throw hasProblems(plan.problems);
      await this.taking.take(tx, plan, caller);
      const accepted = {
        state: 'accepted' as const,
        register: null,
        taken: plan.rows,
        acceptedAt: this.clock.now(),
      };
      return viewOf(await tx.save(Object.assign(found, accepted)), plan.rows);
    });
  }

  private async view(tx: EntityManager, found: ContractImport, caller: Caller): Promise<ImportView> {
    if (!found.register) return viewOf(found, found.taken ?? []);
    const plan = await this.planning.of(tx, found.register, caller);
    return viewOf(found, plan.rows, plan.problems);
  }
}

/** Only who made it sees it. */
async function find(tx: EntityManager, id: string, { personId }: Caller): Promise<ContractImport> {
  const found = await tx.findOneBy(ContractImport, { id, byId: personId });
  if (!found) throw notFound('import');
  return found;
}

function hasProblems(problems: ImportProblem[]): DomainError {
  const count = problems.length === 1 ? 'One cell' : `${problems.length} cells`;
  const errors: FieldErrors = Object.fromEntries(
    problems.map(({ sheet, row, column, message }) => [`${sheet}.${row}.${column}`, [message]]),
  );
  const detail = `${count} cannot be taken. Mend the file and import it again; nothing was written.`;
  return new DomainError('conflict', 'import-has-problems', detail, errors);
}

function viewOf(
  { id, name, state }: ContractImport,
  rows: ImportRow[],
  problems: ImportProblem[] = [],
): ImportView {
  return { id, name, state, problems, rows };
}
