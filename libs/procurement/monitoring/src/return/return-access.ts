import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { retainUntil, workingDays } from '@commonweal/calendar';
import { parameterOn, Releases } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import { Clock, DomainError, lock, notFound } from '@commonweal/platform';
import { Contract } from '../contract/contract.entity.js';
import { reaches } from '../contract/reach.js';
import { ContractReturn, type ReturnStep } from './contract-return.entity.js';
import { ReturnLine } from './return-line.entity.js';

/** A return with what it belongs to and what belongs to it. */
export interface WholeReturn {
  contract: Contract;
  theReturn: ContractReturn;
  lines: ReturnLine[];
}

/** In working days; it holds where the release has no parameter `question-days`. */
const usualDays = 10;

/** Finds returns for commands. */
@Injectable()
export class ReturnAccess {
  constructor(
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  today(): string {
    return this.clock.today();
  }

  /** The last day of what is filed today. */
  async keptUntil(tx: EntityManager, of: { personalData: boolean }): Promise<string> {
    return retainUntil(await this.releases.inForce(tx), of, this.today());
  }

  /** By when a question of today is to be answered, closure days of the council left out. */
  async replyBy(tx: EntityManager): Promise<string> {
    const documents = await this.releases.inForce(tx);
    const days = parameterOn(documents, 'question-days', this.today());
    return workingDays(documents, 'office').addWorkingDays(
      this.today(),
      typeof days === 'number' ? days : usualDays,
    );
  }

  /** Nobody else changes or evaluates it until the transaction ends. @throws DomainError not-found */
  async forCommand(tx: EntityManager, id: string, caller: Caller): Promise<WholeReturn> {
    await lock(tx, `return:${id}`);
    const theReturn = await tx.findOneBy(ContractReturn, { id });
    const contract = theReturn && (await tx.findOneBy(Contract, { id: theReturn.contractId }));
    if (!theReturn || !contract || !reaches(caller, contract)) throw notFound('return');
    const lines = await tx.find(ReturnLine, {
      where: { returnId: id },
      order: { periodFrom: 'ASC', id: 'ASC' },
    });
    return { contract, theReturn, lines };
  }

  /** As it is for suppliers: open from its day on, also in the hours before the engine has looked at it. @throws DomainError not-found */
  async forAnswer(tx: EntityManager, id: string, caller: Caller): Promise<WholeReturn> {
    const whole = await this.forCommand(tx, id, caller);
    if (whole.theReturn.openWhenDue(this.today())) await tx.save(whole.theReturn);
    return whole;
  }
}

/** @throws DomainError not-found */
export function lineOf({ lines }: WholeReturn, lineId: string): ReturnLine {
  const line = lines.find(({ id }) => id === lineId);
  if (!line) throw notFound('line of this return');
  return line;
}

/** @throws DomainError conflict */
export function refuseUnless(theReturn: ContractReturn, step: ReturnStep): void {
  if (theReturn.may(step)) return;
  const opens = theReturn.state === 'scheduled' ? ` It opens on ${theReturn.opensOn}.` : '';
  const detail = `This return is ${theReturn.state}: it cannot be changed in that way now.${opens}`;
  throw new DomainError('conflict', `cannot-${step}`, detail);
}

/** @throws DomainError conflict */
export function refuseUnlessAnswerable({ theReturn }: WholeReturn, line: ReturnLine): void {
  refuseUnless(theReturn, 'submit');
  if (line.may('answer')) return;
  const detail = `This line is ${line.state}: it cannot be answered again.`;
  throw new DomainError('conflict', 'line-closed', detail);
}
