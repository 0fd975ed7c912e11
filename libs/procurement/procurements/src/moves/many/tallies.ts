import { Injectable } from '@nestjs/common';
import type { MovePlaceView } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import type { WorkflowMove } from './workflow-move.entity.js';

/** What the rows of a move come to. */
export interface Tally {
  total: number;
  done: number;
  verdicts: Record<string, number>;
  outcomes: Record<string, number>;
  stagesToPlace: MovePlaceView[];
  tasksToPlace: MovePlaceView[];
  /** Where those stand that may have to go on elsewhere: blocked, in a stage that is gone, or mapped already. */
  standing: MovePlaceView[];
}

interface Group {
  verdict: string | null;
  outcome: string | null;
  due: boolean;
  count: number;
}

/** Counts the rows of moves. */
@Injectable()
export class Tallies {
  constructor(private readonly database: DataSource) {}

  async of({ id, mapping }: WorkflowMove): Promise<Tally> {
    const groups = await this.database.query<Group[]>(
      `SELECT verdict, outcome, is_due AS due, count(*)::int AS count
       FROM workflow_move_row WHERE move_id = $1 GROUP BY 1, 2, 3`,
      [id],
    );
    return {
      total: sum(groups),
      done: sum(groups.filter(({ due }) => !due)),
      verdicts: counted(groups, 'verdict'),
      outcomes: counted(groups, 'outcome'),
      stagesToPlace: await this.places('stages_to_place', id),
      tasksToPlace: await this.places('tasks_to_place', id),
      standing: await this.standing(id, Object.keys(mapping.goesOnIn)),
    };
  }

  /** Each once, by title. */
  private places(column: 'stages_to_place' | 'tasks_to_place', id: string): Promise<MovePlaceView[]> {
    return this.database
      .query<{ place: MovePlaceView }[]>(
        `SELECT DISTINCT ON (place->>'key') place FROM workflow_move_row, jsonb_array_elements(${column}) AS place
         WHERE move_id = $1 ORDER BY place->>'key'`,
        [id],
      )
      .then((rows) => rows.map(({ place }) => place));
  }

  private standing(id: string, mapped: string[]): Promise<MovePlaceView[]> {
    return this.database
      .query<{ stands: MovePlaceView }[]>(
        `SELECT DISTINCT ON (stands->>'key') stands FROM workflow_move_row
         WHERE move_id = $1 AND stands IS NOT NULL
           AND (verdict = 'blocked' OR stages_to_place @> jsonb_build_array(stands) OR stands->>'key' = ANY($2))
         ORDER BY stands->>'key'`,
        [id, mapped],
      )
      .then((rows) => rows.map(({ stands }) => stands));
  }
}

const sum = (groups: Group[]) => groups.reduce((total, { count }) => total + count, 0);

function counted(groups: Group[], by: 'verdict' | 'outcome'): Record<string, number> {
  const found: Record<string, number> = {};
  for (const group of groups) {
    const word = group[by];
    if (word) found[word] = (found[word] ?? 0) + group.count;
  }
  return found;
}
