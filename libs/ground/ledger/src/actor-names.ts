/** Who acted, by name, also those who have left; described by the lib that keeps people. */
export abstract class ActorNames {
  /** @returns names by id; whom nobody knows is missing */
  abstract of(ids: string[]): Promise<Map<string, string>>;
}
