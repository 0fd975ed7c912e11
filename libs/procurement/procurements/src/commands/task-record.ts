import { DomainError, type FieldErrors } from '@commonweal/platform';
import type { TaskCompletion, TaskKind } from '@commonweal/wire';
import type { TaskRecord } from '../rows/procurement-task.entity.js';

const considered = ['wellBeing', 'securing', 'consult', 'consultReason'] as const;
const ofTheAct = [...considered, 'disregarded'] as const;

/** What is put on record when a task is completed. @throws DomainError invalid by field */
export function taskRecord(kind: TaskKind, body: TaskCompletion): TaskRecord {
  return kind === 'consider-social-value' ? considerationOf(body) : noteOf(body);
}

function noteOf(body: TaskCompletion): TaskRecord {
  refuse(Object.fromEntries(given(body, ofTheAct).map((field) => [field, ['does not belong to this task']])));
  return body.note?.trim() ? { note: body.note } : {};
}

/**
 * The consideration of section 1 of the Public Services (Social Value) Act 2012: (a), (b) and (c), or why it is
 * disregarded for urgency (section 1(8)).
 */
function considerationOf(body: TaskCompletion): TaskRecord {
  const isDisregarded = given(body, ['disregarded']).length > 0;
  const wrong = isDisregarded
    ? given(body, considered).map((field) => [field, ['cannot stand beside a reason to disregard the Act']])
    : considered
        .filter((field) => !given(body, [field]).length)
        .map((field) => [field, [`${field} is missing`]]);
  refuse(Object.fromEntries(wrong) as FieldErrors);
  const fields = given(body, [...ofTheAct, 'note']);
  return Object.fromEntries(fields.map((field) => [field, body[field] ?? '']));
}

function given<F extends keyof TaskCompletion>(body: TaskCompletion, fields: readonly F[]): F[] {
  return fields.filter((field) => body[field]?.trim());
}

function refuse(errors: FieldErrors): void {
  if (Object.keys(errors).length)
    throw new DomainError('invalid', 'invalid', 'The record is not complete.', errors);
}
