import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Access, accessKey, Config, DomainError, proofKey } from '@commonweal/platform';
import type { Role } from '@commonweal/wire';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { notForPrograms, ServiceEntry } from '../service/service-entry.js';
import { beforeEnrolmentKey } from './even-before-enrolment.js';
import { refuseOtherSites } from './same-site.js';
import { WhoAsks } from './who-asks.js';

/** Stands before every route: what declares nobody lets nobody in. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly who: WhoAsks,
    private readonly programs: ServiceEntry,
    private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    refuseOtherSites(request, this.config.address);
    const access = this.declared<Access>(accessKey, context);
    if (access?.to === 'everyone') return true;
    if (this.programs.isAsking(request)) return this.letProgramIn(request, context, access);
    const { person, isProven, mustEnrol } = await this.who.identify(
      request,
      http.getResponse<FastifyReply>(),
    );
    if (mustEnrol && !this.declared<boolean>(beforeEnrolmentKey, context)) throw enrolmentNeeded();
    refuseUnlessFor(access, person.roles);
    if (!isProven && this.declared<boolean>(proofKey, context)) throw proofNeeded();
    return true;
  }

  /** Only to what its key was given for, and never to what asks whether it is still they. */
  private async letProgramIn(
    request: FastifyRequest,
    context: ExecutionContext,
    access: Access | undefined,
  ): Promise<boolean> {
    const { roles } = await this.programs.identify(request);
    if (this.declared<boolean>(proofKey, context)) throw notForPrograms();
    refuseUnlessFor(access, roles);
    return true;
  }

  private declared<T>(key: string, context: ExecutionContext): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(key, [context.getHandler(), context.getClass()]);
  }
}

/** @throws DomainError forbidden */
function refuseUnlessFor(access: Access | undefined, roles: readonly Role[]): void {
  const isLetIn =
    access?.to === 'signed-in' ||
    (access?.to === 'roles' && access.roles.some((role) => roles.includes(role)));
  if (!isLetIn) throw new DomainError('forbidden', 'forbidden', 'Your roles do not allow this.');
}

const enrolmentNeeded = () =>
  new DomainError(
    'forbidden',
    'second-factor-required',
    'Your roles must have a second factor. Take an authenticator app into use first.',
  );

const proofNeeded = () =>
  new DomainError(
    'forbidden',
    'proof-needed',
    'Show first that it is still you: give your password once more.',
  );
