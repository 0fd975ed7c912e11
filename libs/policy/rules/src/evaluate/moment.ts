import { dayOf } from '../language/civil-day.js';

/** The day on which rules are applied. Dates are `YYYY-MM-DD`. */
export interface Moment {
  today: string;
  /** The day on which the procurement commenced: it picks the value of parameters with a legal date. */
  commencement?: string | null;
  /** The commencement is planned and may still move: what rests on it is marked provisional. */
  planned?: boolean;
}

/** A moment in epoch days. */
export interface Days {
  today: number;
  commencement: number | undefined;
  provisional: boolean;
}

/** @throws TypeError when a date is not one */
export function daysOf({ today, commencement, planned }: Moment): Days {
  const known = commencement !== undefined && commencement !== null;
  return {
    today: dayOf('today', today),
    commencement: known ? dayOf('the commencement', commencement) : undefined,
    provisional: !known || planned === true,
  };
}
