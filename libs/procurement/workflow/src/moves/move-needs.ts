import type { MoveSituation, Placement, TouchedTask } from './move-plan.js';

/** What an officer must still say before the move can be made, each a sentence. */
export function mappingReasons(situation: MoveSituation, placement: Placement): string[] {
  const { unplaced, stage } = placement;
  const { from, touched, entered } = situation;
  const stageTitle = titles(from);
  const taskTitle = titles(touched);
  const standing = situation.stage;
  return [
    ...unplaced.stages.map(
      (key) =>
        `${howItStands(key, situation)} the stage “${stageTitle(key)}”, which this workflow does not have.`,
    ),
    ...(stage === undefined && !unplaced.stages.includes(standing)
      ? [`Nobody has said in which stage it goes on from “${stageTitle(standing)}”.`]
      : []),
    ...unplaced.tasks.map(
      (key) => `Somebody worked on the task “${taskTitle(key)}”, which this workflow does not have.`,
    ),
    ...collisions(entered, placement.stages).map((keys) => bothWords('stages', keys.map(stageTitle))),
    ...collisions(
      touched.map(({ key }) => key),
      placement.tasks,
    ).map((keys) => bothWords('tasks', keys.map(taskTitle))),
  ];
}

function howItStands(stage: string, { stage: standing, entered }: MoveSituation): string {
  if (stage === standing) return 'It stands in';
  return entered.includes(stage) ? 'It has been through' : 'A condition of a panel holds';
}

function titles(all: readonly Pick<TouchedTask, 'key' | 'title'>[]): (key: string) => string {
  return (key) => all.find((one) => one.key === key)?.title ?? key;
}

/** Keys that were all put in one place. */
function collisions(keys: readonly string[], places: ReadonlyMap<string, string>): string[][] {
  const byPlace = new Map<string, string[]>();
  for (const key of keys) {
    const place = places.get(key);
    if (place !== undefined) byPlace.set(place, [...(byPlace.get(place) ?? []), key]);
  }
  return [...byPlace.values()].filter((all) => all.length > 1);
}

function bothWords(what: string, names: string[]): string {
  return `The ${what} ${names.map((name) => `“${name}”`).join(' and ')} cannot become one and the same.`;
}
