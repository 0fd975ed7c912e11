import type { IndicatorContent, IndicatorType, ObligationSave, PeriodAmount } from '@commonweal/wire';
import { catalogueOf } from '@commonweal/catalogue';
import { type Caller, scopeOf } from '@commonweal/identity';
import type { Contract } from '../../contract/contract.entity.js';
import { faultOfIndicator, overTimeOf } from '../../contract/vocabulary.js';
import { faultOfCustom } from '../../promise/amounts.js';
import type { OverTime } from '../../promise/measure.js';
import { periodsOf } from '../../promise/periods.js';
import { amountsIn } from './amounts-in-cell.js';
import { isComplete, sameness, shown, type TableRow } from '@commonweal/platform';
import { type ObligationValues, obligationsTable } from '../register-tables.js';
import type { ContractsPlan } from './contracts-plan.js';
import { faultOfUnit, measureOf, targetOf } from './measures.js';
import type { Known } from './known.js';
import type { Plan } from './plan.js';
import { newObligationInWords } from './words.js';

const { sheet, columns } = obligationsTable;

interface Meant {
  key?: string;
  title: string;
  type: IndicatorType;
  overTime: OverTime;
  unit?: string;
}

/** Plans the rows of obligations. */
export class ObligationsPlan {
  private readonly firstRows = new Map<string, number>();
  private readonly keys: ReadonlyMap<string, string>;

  constructor(
    private readonly known: Known,
    private readonly contracts: ContractsPlan,
    private readonly caller: Caller,
    private readonly plan: Plan,
  ) {
    const indicators = [...known.documents.all<IndicatorContent>('indicator')];
    this.keys = new Map(
      indicators.flatMap(([key, { title }]) => [[sameness(title), key] as const, [key, key] as const]),
    );
  }

  add({ row, values }: TableRow<ObligationValues>): void {
    const before = this.plan.problems.length;
    const contract = this.known.contracts.get(values.contract ?? '');
    if (values.contract !== undefined) this.checkContract(row, values.contract, contract);
    const meant = this.meantBy(row, values);
    if (meant && values.contract !== undefined) this.checkOnce(row, values.contract, meant);
    const target = meant && values.target ? this.targetOf(row, meant, values.target) : undefined;
    const amounts = meant ? this.amountsOf(row, values, meant, target) : undefined;
    const read = { row, values };
    if (this.plan.problems.length > before || !meant || !isComplete(obligationsTable, read)) return;
    const body = bodyOf(read.values, meant, target, amounts);
    if (contract && this.isHere(contract, meant))
      this.plan.leaves('obligation', `${read.values.contract}: "${meant.title}" is promised already.`);
    else this.take(read.values.contract, contract, meant, body);
  }

  private take(reference: string, contract: Contract | undefined, meant: Meant, body: ObligationSave): void {
    this.plan.obligations.push({ contract: reference, contractId: contract?.id, body });
    this.plan.adds('obligation', newObligationInWords(reference, meant, body));
  }

  private checkContract(row: number, reference: string, here: Contract | undefined): void {
    if (here && !scopeOf(this.caller).includes(here)) {
      this.refuse(row, 'contract', 'The contract with this reference is not yours.');
    } else if (here && here.state !== 'running') {
      this.refuse(row, 'contract', `This contract is ${here.state}: nothing is promised in it any more.`);
    } else if (!here && !this.contracts.has(reference)) {
      const message = `${shown(reference)} is no reference of the sheet Contracts, nor of a contract that was imported.`;
      this.refuse(row, 'contract', message);
    }
  }

  private meantBy(
    row: number,
    { indicator: written, unit, target }: Partial<ObligationValues>,
  ): Meant | undefined {
    if (written === undefined) return undefined;
    const key = this.keys.get(sameness(written));
    const indicator = key && catalogueOf(this.known.documents).indicator(key);
    if (!key || !indicator) return this.ownOne(row, written, unit, Boolean(target));
    const fault = faultOfIndicator(indicator);
    if (fault) this.refuse(row, 'indicator', fault);
    const unitFault = unit ? faultOfUnit(indicator, unit) : undefined;
    if (unitFault) this.refuse(row, 'unit', unitFault);
    const { type, overTime } = indicator;
    return { key, title: indicator.title, type, overTime, unit: indicator.unit };
  }

  private ownOne(row: number, title: string, unit: string | null | undefined, hasTarget: boolean): Meant {
    if (/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(title)) {
      const message = `There is no indicator with the key ${shown(title)}: take one of the sheet Guidance, or write a title.`;
      this.refuse(row, 'indicator', message);
    }
    const measure = measureOf(unit ?? null, hasTarget);
    return { title, ...measure, overTime: overTimeOf(measure.type) };
  }

  private checkOnce(row: number, reference: string, { key, title }: Meant): void {
    const once = JSON.stringify([reference, key ?? sameness(title)]);
    const first = this.firstRows.get(once);
    if (first === undefined) this.firstRows.set(once, row);
    else
      this.refuse(
        row,
        'indicator',
        `Row ${first} promises this for the same contract: make one row of both.`,
      );
  }

  private targetOf(row: number, { type }: Meant, written: string): number | undefined {
    const read = targetOf(type, written);
    if ('value' in read) return read.value;
    this.refuse(row, 'target', read.fault);
    return undefined;
  }

  private amountsOf(
    row: number,
    values: Partial<ObligationValues>,
    meant: Meant,
    target: number | undefined,
  ): PeriodAmount[] | undefined {
    const { profile, amounts: written, frequency } = values;
    const custom = profile === 'custom';
    if (!custom && written)
      this.refuse(row, 'amounts', 'Only the profile custom has amounts: leave this empty.');
    const unfit = custom ? faultOfCustom(meant.overTime, Boolean(values.target)) : undefined;
    if (unfit) this.refuse(row, 'profile', unfit);
    const contract =
      this.known.contracts.get(values.contract ?? '') ?? this.contracts.daysOf(values.contract);
    if (!custom || unfit || target === undefined || !contract || !frequency) return undefined;
    const read = amountsIn(written ?? '', { ...meant, target, periods: periodsOf(contract, { frequency }) });
    if ('value' in read) return read.value;
    this.refuse(row, 'amounts', read.fault);
    return undefined;
  }

  private isHere({ id }: Contract, meant: Meant): boolean {
    const promised = this.known.obligations.get(id) ?? [];
    return promised.some(({ indicator, title }) =>
      meant.key ? indicator === meant.key : indicator === null && sameness(title) === sameness(meant.title),
    );
  }

  private refuse(row: number, column: keyof ObligationValues, message: string): void {
    this.plan.refuse(sheet, row, columns[column], message);
  }
}

function bodyOf(
  values: ObligationValues,
  { key, title, type, unit }: Meant,
  target?: number,
  amounts?: PeriodAmount[],
): ObligationSave {
  const { profile, frequency, dueOffsetDays, evidence, kpi } = values;
  const measure = key ? { indicator: key } : { title, type, unit };
  return {
    ...measure,
    target,
    profile,
    frequency,
    dueOffsetDays,
    evidence: evidence ?? undefined,
    amounts,
    kpi: kpi ?? undefined,
  };
}
