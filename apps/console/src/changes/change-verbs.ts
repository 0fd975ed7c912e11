import type { ChangeView } from '@commonweal/wire';
import type { FieldValues } from 'react-hook-form';
import type { House } from '../api/data-provider.js';
import { londonInstant } from '../fields/moments.js';
import type { StringKey } from '../strings/index.js';

export interface ChangeVerb {
  may: string;
  title: StringKey;
  text: StringKey;
  said: StringKey;
  /** What the person is asked for, if anything. */
  asks?: 'comment' | 'reason' | 'moment';
  look?: 'contained' | 'danger';
  do: (house: House, change: ChangeView, given: FieldValues) => Promise<ChangeView>;
}

const words = (given: unknown) => (typeof given === 'string' ? given : '');

/** Faults by the field of the dialog in which they are mended: the moment is typed as a day and a time. */
export function faultsByField({ at, ...errors }: Record<string, unknown>): Record<string, unknown> {
  return at === undefined ? errors : { ...errors, on: at };
}

/** "09:30": a time of the day. */
export const isTime = (typed: unknown) => /^([01]\d|2[0-3]):[0-5]\d$/.test(words(typed));

/** What can be done with a change, in the order of its life. */
export const changeVerbs: ChangeVerb[] = [
  {
    may: 'submit',
    title: 'change.submit',
    text: 'change.submitText',
    said: 'change.submitted',
    look: 'contained',
    do: (house, { id, version }) => house.submitChange(id, version),
  },
  {
    may: 'approve',
    title: 'change.approve',
    text: 'change.approveText',
    said: 'change.approved',
    asks: 'comment',
    look: 'contained',
    do: (house, { id, version }, { comment }) =>
      house.approveChange(id, version, words(comment) || undefined),
  },
  {
    may: 'publish',
    title: 'change.publish',
    text: 'change.publishText',
    said: 'change.published',
    look: 'contained',
    do: (house, { id, version }) => house.publishChange(id, version),
  },
  {
    may: 'schedule',
    title: 'change.schedule',
    text: 'change.scheduleText',
    said: 'change.scheduled',
    asks: 'moment',
    do: (house, { id, version }, { on, time }) =>
      house.scheduleChange(id, version, londonInstant(words(on), words(time))),
  },
  {
    may: 'cancel',
    title: 'change.cancel',
    text: 'change.cancelText',
    said: 'change.cancelled',
    do: (house, { id, version }) => house.cancelSchedule(id, version),
  },
  {
    may: 'return',
    title: 'change.return',
    text: 'change.returnText',
    said: 'change.returned',
    asks: 'reason',
    do: (house, { id, version }, { reason }) => house.returnChange(id, version, words(reason)),
  },
  {
    may: 'emergency',
    title: 'change.emergency',
    text: 'change.emergencyText',
    said: 'change.emergencyDone',
    asks: 'reason',
    look: 'danger',
    do: (house, { id, version }, { reason }) => house.publishUrgently(id, version, words(reason)),
  },
  {
    may: 'withdraw',
    title: 'change.withdraw',
    text: 'change.withdrawText',
    said: 'change.withdrawn',
    asks: 'reason',
    look: 'danger',
    do: (house, { id, version }, { reason }) => house.withdrawChange(id, version, words(reason)),
  },
];
