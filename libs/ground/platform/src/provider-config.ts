import { IsBoolean, IsIn, IsOptional, IsString, IsUrl, Matches } from 'class-validator';
import { type Role, staffRoles } from '@commonweal/wire';
import { flag, list, says } from './setting.js';
import { SignInConfig } from './sign-in-config.js';

const rolePair = new RegExp(`^[^=]+=(${staffRoles.join('|')})$`);
const pairRemedy = `set it to pairs joined by commas, such as Procurement.Lead=lead; ours are ${staffRoles.join(', ')}`;

/** The settings about the council's own sign-in (OpenID Connect). */
export class ProviderConfig extends SignInConfig {
  @IsOptional()
  @IsUrl(
    { protocols: ['https'], require_protocol: true, require_tld: false },
    says('set it to the issuer, like https://login.microsoftonline.com/<tenant>/v2.0'),
  )
  oidcIssuer?: string;

  @IsOptional()
  @IsString()
  oidcClientId?: string;

  @IsOptional()
  @IsString()
  oidcClientSecret?: string;

  /** What the button says that one signs in with. */
  @IsString()
  oidcName = 'your council account';

  /** Roles of the provider and ours, each as `theirs=ours`; ours stay as the console has them when there are none. */
  @list
  @Matches(rolePair, { each: true, ...says(pairRemedy) })
  oidcRoles: string[] = [];

  /** What becomes of somebody whom we do not know. */
  @IsIn(['refuse', 'create'], says('set it to refuse or create'))
  oidcUnknown: 'refuse' | 'create' = 'refuse';

  /** Whether people of the council may sign in with a password of ours. */
  @flag
  @IsBoolean(says('set it to true or false'))
  localPasswords = true;

  /** Our roles for those of the provider. */
  rolesFor(theirs: readonly string[]): Role[] {
    const pairs = this.oidcRoles.map((pair) => {
      const at = pair.lastIndexOf('=');
      return { theirs: pair.slice(0, at), ours: pair.slice(at + 1) as Role };
    });
    return [...new Set(pairs.filter((pair) => theirs.includes(pair.theirs)).map(({ ours }) => ours))];
  }
}

/** The variables of these settings and the properties they fill. */
export const providerProperties = {
  OIDC_ISSUER: 'oidcIssuer',
  OIDC_CLIENT_ID: 'oidcClientId',
  OIDC_CLIENT_SECRET: 'oidcClientSecret',
  OIDC_NAME: 'oidcName',
  OIDC_ROLES: 'oidcRoles',
  OIDC_UNKNOWN: 'oidcUnknown',
  LOCAL_PASSWORDS: 'localPasswords',
} as const satisfies Record<string, keyof ProviderConfig>;

/** What the settings of the provider need of each other. */
export function contradictingProvider(config: ProviderConfig): string[] {
  const { oidcIssuer, oidcClientId, oidcUnknown, oidcRoles, localPasswords } = config;
  return [
    ...(oidcIssuer && !oidcClientId
      ? ['OIDC_CLIENT_ID is missing: OIDC_ISSUER needs the client that the provider knows us by']
      : []),
    ...(!localPasswords && !oidcIssuer
      ? ['LOCAL_PASSWORDS is wrong: without OIDC_ISSUER nobody of the council could sign in']
      : []),
    ...(oidcUnknown === 'create' && !oidcRoles.length
      ? ['OIDC_UNKNOWN is wrong: to make people, OIDC_ROLES must say which roles they get']
      : []),
  ];
}
