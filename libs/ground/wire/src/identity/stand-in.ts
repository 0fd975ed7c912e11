import { DateOnly, Flag, Id, Text, Whole } from '../fields.js';

/** Body of `POST /stand-ins`. */
export class StandInSave {
  @Id('Who is away; oneself when left out. Only an administrator says so for somebody else.', {
    optional: true,
  })
  absentId?: string;

  @Id('Who stands in.')
  standInId: string;

  @DateOnly('First day.')
  from: string;

  @DateOnly('Last day.')
  until: string;
}

/** Who stands in for whom, and when. */
export class StandInView {
  @Id('Identity.')
  id: string;

  @Id('Who is away.')
  absentId: string;

  @Text('Who is away, by name.')
  absent: string;

  @Id('Who stands in.')
  standInId: string;

  @Text('Who stands in, by name.')
  standIn: string;

  @DateOnly('First day.')
  from: string;

  @DateOnly('Last day.')
  until: string;

  @Flag('Whether it holds today.')
  now: boolean;

  @Flag('Whether the caller may end it.')
  mayEnd: boolean;

  @Whole('Version, for If-Match.')
  version: number;
}
