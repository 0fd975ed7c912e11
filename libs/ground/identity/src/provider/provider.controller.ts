import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Config, Public, SignedIn } from '@commonweal/platform';
import { NextQuery, WaysInView } from '@commonweal/wire';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EvenBeforeEnrolment } from '../access/even-before-enrolment.js';
import { Present } from '../access/present.js';
import { Provider } from './provider.js';
import { ProviderDoor } from './provider-door.js';

@ApiTags('Session')
@Controller('session')
export class ProviderController {
  constructor(
    private readonly provider: Provider,
    private readonly door: ProviderDoor,
    private readonly config: Config,
  ) {}

  @Get('ways')
  @Public()
  @ApiOkResponse({ type: WaysInView, description: 'What the page for signing in offers.' })
  ways(): WaysInView {
    const { localPasswords: password, oidcName: provider, oidcRoles } = this.config;
    if (!this.provider.isConfigured) return { password };
    return { password, provider, providerGivesRoles: oidcRoles.length > 0 };
  }

  @Get('provider')
  @Public()
  @ApiFoundResponse({ description: 'To the sign-in of the council.' })
  send(@Query() { next }: NextQuery, @Res() reply: FastifyReply) {
    return this.door.send(reply, next);
  }

  @Get('provider/proof')
  @SignedIn()
  @EvenBeforeEnrolment()
  @ApiFoundResponse({ description: 'The same, to show that it is still the caller.' })
  prove(@Present() { session }: Present, @Res() reply: FastifyReply) {
    return this.door.send(reply, undefined, session.id);
  }

  @Get('provider/callback')
  @Public()
  @ApiFoundResponse({
    description: 'Back in the console, or at the page for signing in with the reason why not.',
  })
  takeBack(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.door.takeBack(request, reply);
  }

  @Get('provider/end')
  @Public()
  @ApiFoundResponse({ description: 'To where one signs out of the council too.' })
  sendOut(@Res() reply: FastifyReply) {
    return this.door.sendOut(reply);
  }
}
