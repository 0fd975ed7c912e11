export { calendarKind } from './calendar-kind.js';
export { CalendarModule } from './calendar.module.js';
export {
  CalendarEnds,
  WorkingDays,
  offDays,
  plusDays,
  plusYears,
  workingDays,
  type Matter,
} from './working-days.js';
export { countedDays, type CountedDay } from './counted-days.js';
export { deadline, type DeadlineRule } from './deadline.js';
export { retainUntil } from './retention.js';
