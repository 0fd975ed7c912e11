import { Injectable } from '@nestjs/common';
import { callerOf, People, type Caller, type Person } from '@commonweal/identity';
import { Clock, DomainError, invalidField } from '@commonweal/platform';
import type { TaskAssignment } from '@commonweal/wire';
import { mayRead } from '../commands/access.js';
import { Commands } from '../commands/commands.js';
import { taskSeen } from '../commands/open-task.js';
import { act } from '../commands/task-rows.js';
import type { Dossier } from '../dossier/dossier.js';
import { TellsOfWork } from './tells-of-work.js';

/** Gives tasks to somebody, and a day. */
@Injectable()
export class AssignTasks {
  constructor(
    private readonly commands: Commands,
    private readonly people: People,
    private readonly tells: TellsOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError invalid on `assigneeId` or `dueOn`, stale, conflict */
  assign(id: string, key: string, seen: number, given: TaskAssignment, caller: Caller): Promise<void> {
    return this.commands.whileRunning(id, caller, async (tx, dossier) => {
      const today = this.clock.today();
      const { task, status } = taskSeen(dossier, key, seen, today);
      if (status === 'completed' || status === 'not-applicable')
        throw new DomainError('conflict', 'task-closed', `"${task.title}" is not open, so nobody needs it.`);
      const before = assignmentOf(dossier, key);
      const after = { assigneeId: given.assigneeId ?? null, dueOn: given.dueOn ?? null };
      if (before.assigneeId === after.assigneeId && before.dueOn === after.dueOn) return null;
      if (after.dueOn && after.dueOn !== before.dueOn && after.dueOn < today)
        throw invalidField('dueOn', 'dueOn must be today or a day to come');
      const assignee = await this.assignee(after.assigneeId, dossier);
      await act(tx, dossier, key, after);
      if (assignee && assignee.id !== before.assigneeId && assignee.id !== caller.personId)
        await this.tells.ofTask(tx, dossier, key, assignee, caller);
      return { action: 'task-assigned', data: { task: key, before, after } };
    });
  }

  private async assignee(id: string | null, { procurement }: Dossier): Promise<Person | null> {
    if (id === null) return null;
    const person = await this.people.find(id);
    const whyNot = whyNotAssigned(person, procurement);
    if (whyNot) throw invalidField('assigneeId', whyNot);
    return person;
  }
}

/** Why somebody cannot have a task of the procurement, in words; null when they can. */
export function whyNotAssigned(person: Person | null, procurement: Dossier['procurement']): string | null {
  if (!person?.active || person.supplierId !== null) return 'Choose somebody of the council who may sign in.';
  if (!person.holds('lead') && !person.holds('contract-manager'))
    return 'Choose a procurement lead or a contract manager.';
  return mayRead(callerOf(person), procurement)
    ? null
    : `${person.name} does not work in the directorate and category of ${procurement.reference}.`;
}

function assignmentOf({ tasks }: Dossier, key: string) {
  const { assigneeId = null, dueOn = null } = tasks.get(key) ?? {};
  return { assigneeId, dueOn };
}
