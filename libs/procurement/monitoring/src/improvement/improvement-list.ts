import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { ImprovementPlanView, ImprovementStepView } from '@commonweal/wire';
import { type Caller, scopeOf } from '@commonweal/identity';
import { Clock, notFound } from '@commonweal/platform';
import { contractScope } from '../contract/contract-scope.js';
import { Contract } from '../contract/contract.entity.js';
import { Obligation } from '../contract/obligation.entity.js';
import { reaches } from '../contract/reach.js';
import { ImprovementPlan } from './improvement-plan.entity.js';
import { ImprovementStep } from './improvement-step.entity.js';

/** The plans of a contract, open ones first. */
@Injectable()
export class ImprovementList {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found when there is no such contract for the caller */
  async of(contractId: string, caller: Caller): Promise<ImprovementPlanView[]> {
    const contract = await this.database.manager.findOneBy(Contract, { id: contractId });
    if (!contract || !reaches(caller, contract)) throw notFound('contract');
    const rows = this.seenBy(caller).andWhere('plan.contractId = :contractId', { contractId });
    return this.views(await rows.getMany());
  }

  /** @throws DomainError not-found */
  async one(id: string, caller: Caller): Promise<ImprovementPlanView> {
    const [view] = await this.views(await this.seenBy(caller).andWhere('plan.id = :id', { id }).getMany());
    if (!view) throw notFound('improvement plan');
    return view;
  }

  private seenBy(caller: Caller) {
    const rows = this.database.manager
      .createQueryBuilder(ImprovementPlan, 'plan')
      .innerJoin(Contract, 'contract', 'contract.id = plan.contractId')
      .orderBy('plan.outcome', 'ASC', 'NULLS FIRST')
      .addOrderBy('plan.dueOn')
      .addOrderBy('plan.id');
    return scopeOf(caller).narrow(rows, contractScope);
  }

  private async views(plans: ImprovementPlan[]): Promise<ImprovementPlanView[]> {
    const tx = this.database.manager;
    const ids = plans.map(({ id }) => id);
    const steps = await tx.find(ImprovementStep, { where: { planId: In(ids) }, order: { place: 'ASC' } });
    const obligations = await tx.findBy(Obligation, {
      id: In(plans.flatMap(({ obligationId }) => obligationId ?? [])),
    });
    const titles = new Map(obligations.map(({ id, title }) => [id, title]));
    const today = this.clock.today();
    return plans.map((plan) => ({
      ...view(plan, today),
      obligation: titles.get(plan.obligationId ?? ''),
      steps: steps.filter(({ planId }) => planId === plan.id).map((step) => stepView(step, today)),
    }));
  }
}

function view(plan: ImprovementPlan, today: string): ImprovementPlanView {
  const { id, contractId, aim, openedOn, dueOn, version } = plan;
  return {
    ...{ id, contractId, aim, openedOn, dueOn, version, steps: [], late: plan.isLate(today) },
    obligationId: plan.obligationId ?? undefined,
    daysLeft: plan.isOpen ? plan.daysLeft(today) : undefined,
    outcome: plan.outcome ?? undefined,
    reason: plan.reason ?? undefined,
    closedOn: plan.closedOn ?? undefined,
  };
}

function stepView(
  { id, what, who, dueOn, doneOn, note }: ImprovementStep,
  today: string,
): ImprovementStepView {
  const late = (doneOn ?? today) > dueOn;
  return { ...{ id, what, who, dueOn, late }, doneOn: doneOn ?? undefined, note: note ?? undefined };
}
