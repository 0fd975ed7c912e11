import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Role } from '@commonweal/wire';

/** Who may call a route. What no route declares is refused by the guard and by a spec. */
export type Access = { to: 'everyone' } | { to: 'signed-in' } | { to: 'roles'; roles: readonly Role[] };

export const accessKey = 'commonweal:access';

/** The description of the API says it too, as `x-access`: `everyone`, `signed-in`, or the roles. */
const openTo = (access: Access) =>
  applyDecorators(
    SetMetadata(accessKey, access),
    ApiExtension('x-access', access.to === 'roles' ? access.roles : access.to),
  );

/** Anybody, signed in or not. */
export const Public = () => openTo({ to: 'everyone' });

/** Anybody who has signed in, of the council or of a supplier. */
export const SignedIn = () => openTo({ to: 'signed-in' });

/** Whoever holds one of these roles. */
export const Roles = (...roles: readonly Role[]) => openTo({ to: 'roles', roles });

export const proofKey = 'commonweal:proof';

/** Only for who showed a short while ago, by password or otherwise, that it is still they who sit there. No program does. */
export const AfterProof = () => SetMetadata<string, boolean>(proofKey, true);
