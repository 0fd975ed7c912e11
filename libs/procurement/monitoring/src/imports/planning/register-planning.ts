import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import type { Register } from '../register-tables.js';
import { ContractsPlan } from './contracts-plan.js';
import { type Known, LooksUpKnown } from './known.js';
import { ObligationsPlan } from './obligations-plan.js';
import { PeoplePlan } from './people-plan.js';
import { Plan } from './plan.js';
import { suppliersOf } from './register-suppliers.js';

/** Says what taking a register would do as things stand now. Writes nothing. */
@Injectable()
export class RegisterPlanning {
  constructor(private readonly known: LooksUpKnown) {}

  async of(tx: EntityManager, register: Register, caller: Caller): Promise<Plan> {
    return planOf(register, await this.known.of(tx, register), caller);
  }
}

const sheets = ['Contracts', 'Obligations', 'People'];

export function planOf(register: Register, known: Known, caller: Caller): Plan {
  const plan = new Plan([...register.problems]);
  const suppliers = suppliersOf(register.contracts, known, plan);
  const contracts = new ContractsPlan(known, suppliers, caller, plan);
  for (const row of register.contracts) contracts.add(row);
  const obligations = new ObligationsPlan(known, contracts, caller, plan);
  for (const row of register.obligations) obligations.add(row);
  const people = new PeoplePlan(known, suppliers, plan);
  for (const row of register.people) people.add(row);
  plan.problems.sort((a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.row - b.row);
  return plan;
}
