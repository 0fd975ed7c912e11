import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type {
  ImprovementPlanClose,
  ImprovementPlanCreate,
  ImprovementPlanProlong,
  ImprovementStepDone,
} from '@commonweal/wire';
import { Evaluation } from '@commonweal/decisions';
import type { Caller } from '@commonweal/identity';
import { checkVersion, DomainError, invalidField, newId, notFound, Transaction } from '@commonweal/platform';
import type { Contract } from '../contract/contract.entity.js';
import { Contracts } from '../contract/contracts.js';
import { Obligation } from '../contract/obligation.entity.js';
import { ImprovementClock } from './improvement-clock.js';
import { ImprovementPlan } from './improvement-plan.entity.js';
import { ImprovementStep } from './improvement-step.entity.js';

interface Told {
  action: string;
  data: object;
}

interface Command {
  id: string;
  /** Version that the caller saw. */
  seen: number;
  caller: Caller;
}

/** Plans by which what falls short is to be mended. */
@Injectable()
export class ImprovementPlans {
  constructor(
    private readonly transaction: Transaction,
    private readonly contracts: Contracts,
    private readonly clock: ImprovementClock,
    private readonly evaluation: Evaluation,
  ) {}

  /** @returns the id @throws DomainError not-found, invalid, conflict */
  agree(contractId: string, body: ImprovementPlanCreate, caller: Caller): Promise<string> {
    return this.transaction.run(async (tx) => {
      const contract = await this.contracts.find(tx, contractId, caller);
      if (contract.state !== 'running') throw contractOver(contract);
      const { obligationId = null, aim, steps } = body;
      const openedOn = this.clock.today();
      const dueOn = body.dueOn ?? (await this.clock.lastDay(tx));
      await refuseFaults(tx, contract, { ...body, dueOn }, openedOn);
      const id = newId();
      const plan = { id, contractId, obligationId, aim, openedOn, dueOn };
      await tx.save(tx.create(ImprovementPlan, { ...plan, outcome: null, reason: null, closedOn: null }));
      await tx.save(
        steps.map(({ what, who, dueOn: due }, place) =>
          tx.create(ImprovementStep, {
            ...{ id: newId(), planId: id, place, what, who, dueOn: due, doneOn: null, note: null },
          }),
        ),
      );
      await this.follow(tx, contract, 'improvement-agreed', caller, { plan: id, dueOn });
      return id;
    });
  }

  /** @throws DomainError not-found, stale, conflict, invalid */
  stepDone(command: Command, stepId: string, { doneOn, note }: ImprovementStepDone): Promise<void> {
    return this.onOpen(command, async (tx, plan) => {
      if (doneOn > this.clock.today()) throw invalidField('doneOn', 'This day is still to come.');
      const step = await tx.findOneBy(ImprovementStep, { id: stepId, planId: plan.id });
      if (!step) throw notFound('step of this plan');
      await tx.save(Object.assign(step, { doneOn, note: note ?? null }));
      return { action: 'improvement-step-done', data: { stepId, doneOn } };
    });
  }

  /** @throws DomainError not-found, stale, conflict, invalid */
  prolong(command: Command, { dueOn, reason }: ImprovementPlanProlong): Promise<void> {
    return this.onOpen(command, (_tx, plan) => {
      const { dueOn: before } = plan;
      if (dueOn <= before) throw invalidField('dueOn', `Its day is ${before}: give a later one.`);
      Object.assign(plan, { dueOn, reason });
      return { action: 'improvement-prolonged', data: { before, dueOn, reason } };
    });
  }

  /** @throws DomainError not-found, stale, conflict */
  close(command: Command, { outcome, reason }: ImprovementPlanClose): Promise<void> {
    return this.onOpen(command, (_tx, plan) => {
      Object.assign(plan, { outcome, reason, closedOn: this.clock.today() });
      return { action: 'improvement-closed', data: { outcome, reason } };
    });
  }

  private onOpen(
    { id, seen, caller }: Command,
    act: (tx: EntityManager, plan: ImprovementPlan) => Promise<Told> | Told,
  ): Promise<void> {
    return this.transaction.run(async (tx) => {
      const known = await tx.findOneBy(ImprovementPlan, { id });
      if (!known) throw notFound('improvement plan');
      const contract = await this.contracts.find(tx, known.contractId, caller).catch(hidden);
      const plan = await tx.findOneByOrFail(ImprovementPlan, { id });
      checkVersion(plan, seen, 'improvement plan');
      if (!plan.isOpen) throw new DomainError('conflict', 'plan-closed', 'This plan was closed already.');
      const { action, data } = await act(tx, plan);
      await tx.save(plan);
      await this.follow(tx, contract, action, caller, { plan: id, ...data });
    });
  }

  private async follow(
    tx: EntityManager,
    contract: Contract,
    action: string,
    caller: Caller,
    values: object,
  ): Promise<void> {
    await this.contracts.record(tx, contract, action, caller, values);
    await this.evaluation.apply(tx, 'contract', [contract.id], 'answer');
  }
}

/** A plan of a contract that is not the caller's does not exist for them. */
function hidden(error: unknown): never {
  throw error instanceof DomainError ? notFound('improvement plan') : error;
}

function contractOver({ state }: Contract): DomainError {
  return new DomainError(
    'conflict',
    'contract-over',
    `This contract is ${state}: nothing is improved in it.`,
  );
}

async function refuseFaults(
  tx: EntityManager,
  { id: contractId }: Contract,
  { obligationId, dueOn, steps }: ImprovementPlanCreate & { dueOn: string },
  today: string,
): Promise<void> {
  if (!steps.length) throw invalidField('steps', 'Give at least one step.');
  if (dueOn <= today) throw invalidField('dueOn', 'Give a day to come.');
  if (steps.some((step) => step.dueOn > dueOn))
    throw invalidField('steps', `Every step is due by ${dueOn}, the day of the plan, at the latest.`);
  if (obligationId && !(await tx.existsBy(Obligation, { id: obligationId, contractId })))
    throw invalidField('obligationId', 'There is no such obligation in this contract.');
}
