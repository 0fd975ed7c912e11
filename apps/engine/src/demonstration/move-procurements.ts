import type { WorkflowMoveView } from '@commonweal/wire';
import { publish, type PlayedEdit } from './change-policy.js';
import type { Cast } from './council.js';

const workflow = 'full-procurement';
const document = `workflow/${workflow}`;

interface Stage {
  key: string;
  tasks: { key: string }[];
}

const consultationOf = (content: Record<string, unknown>, changed: (stage: Stage) => object) => ({
  ...content,
  stages: (content['stages'] as Stage[]).map((stage) =>
    stage.key === 'consultation' ? { ...stage, ...changed(stage) } : stage,
  ),
});

/** Everything that runs is moved to this one. */
const longerConsultation: PlayedEdit = {
  title: 'A week more for consultation',
  reason: 'Community groups told us that thirty working days are too few in the holidays.',
  document,
  edit: (content) => consultationOf(content, () => ({ targetDays: 35 })),
};

/** To this one nobody has been moved when somebody first looks: one task has another key, so that it must be placed. */
const findingsWithReply: PlayedEdit = {
  title: 'Findings of a consultation: with the reply to those who took part',
  reason: 'The audit found that those who took part seldom heard what became of it.',
  document,
  edit: (content) =>
    consultationOf(content, ({ tasks }) => ({
      tasks: tasks.map((task) =>
        task.key === 'note-the-findings'
          ? {
              ...task,
              key: 'findings-and-reply',
              title: 'Note what was found, and reply to those who took part',
            }
          : task,
      ),
    })),
};

/** How the council brings what is under way to a newer workflow. */
export class MoveProcurements {
  constructor(
    private readonly cast: Cast,
    private readonly jobs: { drain(): Promise<void> },
  ) {}

  /** From the change to the last procurement moved. */
  async moveAll(): Promise<void> {
    await publish(this.cast, longerConsultation);
    await this.jobs.drain();
    const { id, version } = await this.prepare('Whoever consults now should have the longer time too.');
    await this.jobs.drain();
    await this.cast.post('policy-approver', `/workflow-moves/${id}/start`, {}, version);
  }

  /** As far as the dry run. */
  async lookAhead(): Promise<void> {
    await publish(this.cast, findingsWithReply);
    await this.jobs.drain();
    await this.prepare('The audit’s finding holds for what is under way.');
  }

  private prepare(reason: string): Promise<WorkflowMoveView> {
    return this.cast.post<WorkflowMoveView>('policy-editor', '/workflow-moves', { workflow, reason });
  }
}
