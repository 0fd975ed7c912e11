import type { ContractType, Frequency, LessonGiven, Profile, Regime } from '@commonweal/wire';

export interface PlayedObligation {
  indicator: string;
  target?: number;
  frequency: Frequency;
  profile?: Profile;
  /** Of a custom profile, in the order of the periods. */
  amounts?: number[];
  /** Share of what was promised that this supplier delivers: 1 is all of it. */
  delivers: number;
}

/** What was agreed later, so many days before today. */
export type PlayedChange = { daysAgo: number; reason: string } & (
  { kind: 'extension' } | { kind: 'variation'; indicator: string; target: number }
);

export interface PlayedContract {
  title: string;
  supplier: { name: string; registrationNumber?: string; sme: boolean; vcse: boolean; local: boolean };
  people: { name: string; email: string }[];
  category: string;
  directorate: string;
  regime: Regime;
  type: ContractType;
  /** In pounds. */
  value: number;
  /** Months before today on which it began, and how many it lasts. */
  beganMonthsAgo: number;
  months: number;
  /** Working days after the due date on which returns come in; null: none ever came. */
  answersAfter: (round: number) => number | null;
  /** Rounds in which the contract manager asks back first. */
  queried?: number[];
  /** The round that the contract manager waives. */
  waived?: number;
  /** How a return of the last weeks is found by whoever first looks: not answered, not looked at, or asked back. */
  leaves?: 'open' | 'submitted' | 'queried';
  /** Working days from the end of a period until its return is due; 10 unless said. */
  dueAfter?: number;
  /** Nobody puts on record that its notices were published. */
  leavesDuties?: boolean;
  obligations: PlayedObligation[];
  changes?: PlayedChange[];
  /** What its manager writes down as it nears its end. */
  lessons?: LessonGiven[];
  /** Whether files come with its returns. */
  attaches?: boolean;
}
