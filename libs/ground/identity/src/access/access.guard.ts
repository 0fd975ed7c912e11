import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Access, accessKey, Config, DomainError } from '@commonweal/platform';
import type { FastifyRequest } from 'fastify';
import { Absences } from '../absence/absences.js';
import { cookieOf } from '../session/cookie.js';
import { Sessions } from '../session/sessions.js';
import { callerOf, rememberCaller } from './caller.js';
import { refuseOtherSites } from './same-site.js';

/** Stands before every route: what declares nobody lets nobody in. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly absences: Absences,
    private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    refuseOtherSites(request, this.config.address);
    const access = this.reflector.getAllAndOverride<Access | undefined>(accessKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access?.to === 'everyone') return true;
    const person = await this.sessions.personOf(cookieOf(request));
    if (!person)
      throw new DomainError(
        'unauthenticated',
        'not-signed-in',
        'You are not signed in, or your session has ended. Sign in.',
      );
    const mayEnter =
      access?.to === 'signed-in' ||
      (access?.to === 'roles' && access.roles.some((role) => person.holds(role)));
    if (!mayEnter) throw new DomainError('forbidden', 'forbidden', 'Your roles do not allow this.');
    rememberCaller(request, await this.absences.actingFor(callerOf(person)));
    return true;
  }
}
