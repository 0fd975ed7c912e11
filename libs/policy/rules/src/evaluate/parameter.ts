import type { ParameterContent, ParameterValue } from '@commonweal/wire';
import { dayOf } from '../language/civil-day.js';
import { encode, type Encoded } from '../language/value.js';
import type { Days } from './moment.js';

interface Step {
  day: number;
  value: Encoded | undefined;
  raw: ParameterValue;
}

/** A parameter whose series is ready to be asked. */
export class ReadyParameter {
  private readonly latestFirst: readonly Step[];
  private readonly byCommencement: boolean;

  constructor(
    readonly name: string,
    readonly content: ParameterContent,
  ) {
    this.byCommencement = content.selector === 'commencement';
    this.latestFirst = content.series
      .map((raw) => ({ day: dayOf('from', raw.from), value: encode(content.type, raw.value), raw }))
      .sort((a, b) => b.day - a.day);
  }

  /** The value in force: today's, or that of the commencement where the parameter goes by it and there is one. */
  pick(days: Days): Step | undefined {
    const day = this.byCommencement ? (days.commencement ?? days.today) : days.today;
    return this.latestFirst.find((one) => one.day <= day);
  }

  /** Whether the value may still change because the commencement is not settled. */
  isProvisional(days: Days): boolean {
    return this.byCommencement && days.provisional;
  }

  /** The next day on which the value changes by the passing of time alone. */
  nextChange(days: Days): number | undefined {
    if (this.byCommencement && days.commencement !== undefined) return undefined;
    return this.latestFirst.findLast((one) => one.day > days.today)?.day;
  }
}
