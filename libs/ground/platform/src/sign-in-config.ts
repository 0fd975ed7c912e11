import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { type Role, staffRoles } from '@commonweal/wire';
import { list, says } from './setting.js';

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

  /** Whoever holds one of these roles and signs in with a password must have a second factor. */
  @list
  @IsIn(staffRoles, { each: true, ...says(`set it to roles joined by commas: ${staffRoles.join(', ')}`) })
  secondFactorRoles: Role[] = [];

  /** What secrets in the database are sealed under. */
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/i, says('set it to 64 hexadecimal figures, as `openssl rand -hex 32` makes them'))
  secretKey?: string;
}

/** The variables of these settings and the properties they fill. */
export const signInProperties = {
  SESSION_IDLE_MINUTES: 'sessionIdleMinutes',
  SESSION_HOURS: 'sessionHours',
  PROOF_MINUTES: 'proofMinutes',
  SECOND_FACTOR_ROLES: 'secondFactorRoles',
  SECRET_KEY: 'secretKey',
} as const satisfies Record<string, keyof SignInConfig>;
