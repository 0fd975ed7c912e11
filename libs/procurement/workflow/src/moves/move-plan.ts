import type { TaskKind } from '@commonweal/wire';
import type { PlannedStage } from '../planned-stage.js';
import { blockingReasons } from './move-blocks.js';
import { stagePlace, taskPlace, type MoveMapping, type Place } from './move-mapping.js';
import { mappingReasons } from './move-needs.js';

/** Something that people did with a task. */
export interface TouchedTask {
  key: string;
  title: string;
  kind: TaskKind;
  /** It was no part of the checklist any more before the move: it stays with the record, whatever becomes of it. */
  isKeptAlready: boolean;
}

/** What a move of one procurement to another workflow is planned from. */
export interface MoveSituation {
  from: readonly PlannedStage[];
  to: readonly PlannedStage[];
  /** Where it stands. */
  stage: string;
  /** Every stage that it ever entered and that `from` has, the current one among them, in the order of `from`. */
  entered: readonly string[];
  /** Stages that conditions of panels hold, entered or not. */
  held: readonly string[];
  /** Stages at whose gate a panel approved when they were last passed. */
  approved: readonly string[];
  touched: readonly TouchedTask[];
  /** Kinds whose work, which other libs keep, has begun. */
  begun: readonly TaskKind[];
}

/** Stages and tasks of which an officer must say where they go. */
interface Unplaced {
  stages: string[];
  tasks: string[];
}

type MoveVerdict = 'safe' | 'needs-mapping' | 'blocked';

export interface MovePlan {
  verdict: MoveVerdict;
  /** Why it is not safe, each a sentence; empty when it is. */
  reasons: string[];
  unplaced: Unplaced;
  /** The stage in which it goes on; undefined while nobody has said so. */
  stage: string | undefined;
  /** It goes on in the same passage: the stage is the one it stood in, so what a panel ruled there holds. */
  isSamePassage: boolean;
  /** Stages that were entered or are held → what they are in the other workflow. */
  stages: ReadonlyMap<string, string>;
  /** Tasks with which people did something → what they are in the other workflow. */
  tasks: ReadonlyMap<string, string>;
  /** Tasks with which people did something that have no place there: kept with the record. */
  kept: readonly string[];
}

/** What a plan says of where everything goes, before it is judged. */
export type Placement = Omit<MovePlan, 'verdict' | 'reasons'>;

/**
 * Plans the move of one procurement to another workflow; pure. Nothing passes a gate by being moved, and nothing
 * that a person did is lost: it goes to the task of the same key, or where an officer says.
 */
export function movePlan(situation: MoveSituation, mapping: MoveMapping): MovePlan {
  const placement = placementOf(situation, mapping);
  const needs = mappingReasons(situation, placement);
  const blocks = blockingReasons(situation, placement);
  if (blocks.length) return { ...placement, verdict: 'blocked', reasons: [...blocks, ...needs] };
  return { ...placement, verdict: needs.length ? 'needs-mapping' : 'safe', reasons: needs };
}

function placementOf(situation: MoveSituation, mapping: MoveMapping): Placement {
  const { to, stage, entered, held, touched } = situation;
  const stages = placesOf([...new Set([...entered, ...held])], (key) => stagePlace(key, to, mapping));
  const tasks = placesOf(
    touched.map(({ key }) => key),
    (key) => taskPlace(key, to, mapping),
  );
  const gone = new Set(touched.filter(({ isKeptAlready }) => isKeptAlready).map(({ key }) => key));
  const same = stages.placed.get(stage);
  const wanted = Object.hasOwn(mapping.goesOnIn, stage) ? mapping.goesOnIn[stage] : undefined;
  const goesOn = to.some(({ key }) => key === wanted) ? wanted : same;
  return {
    unplaced: { stages: stages.unplaced, tasks: tasks.unplaced.filter((key) => !gone.has(key)) },
    stage: goesOn,
    isSamePassage: goesOn !== undefined && goesOn === same,
    stages: stages.placed,
    tasks: tasks.placed,
    kept: tasks.none,
  };
}

function placesOf(keys: readonly string[], place: (key: string) => Place) {
  const found = keys.map((key) => [key, place(key)] as const);
  return {
    placed: new Map(found.flatMap(([key, to]) => (typeof to === 'string' ? [[key, to] as const] : []))),
    unplaced: found.filter(([, to]) => to === undefined).map(([key]) => key),
    none: found.filter(([, to]) => to === null).map(([key]) => key),
  };
}
