import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { says } from './setting.js';

const idleRemedy = 'set it to whole minutes from 5 to 1440, or leave it out for 120';
const longestRemedy = 'set it to whole hours from 1 to 168, or leave it out for 12';
const proofRemedy = 'set it to whole minutes from 1 to 720, or leave it out for 10';

/** The settings about signing in. */
export class SignInConfig {
  /** A session that nobody uses ends after so many minutes. */
  @Type(() => Number)
  @IsInt(says(idleRemedy))
  @Min(5, says(idleRemedy))
  @Max(1440, says(idleRemedy))
  sessionIdleMinutes = 120;

  /** A session ends after so many hours, however busy it is. */
  @Type(() => Number)
  @IsInt(says(longestRemedy))
  @Min(1, says(longestRemedy))
  @Max(168, says(longestRemedy))
  sessionHours = 12;

  /** For so many minutes after they signed in, or proved it again, people publish and change roles without being asked who they are. */
  @Type(() => Number)
  @IsInt(says(proofRemedy))
  @Min(1, says(proofRemedy))
  @Max(720, says(proofRemedy))
  proofMinutes = 10;
}

/** The variables of these settings and the properties they fill. */
export const signInProperties = {
  SESSION_IDLE_MINUTES: 'sessionIdleMinutes',
  SESSION_HOURS: 'sessionHours',
  PROOF_MINUTES: 'proofMinutes',
} as const satisfies Record<string, keyof SignInConfig>;
