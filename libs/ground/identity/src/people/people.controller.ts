import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AfterProof, IdParam, IfMatch, Roles } from '@commonweal/platform';
import {
  OneTimeLinkView,
  PersonListQuery,
  PersonName,
  PersonSave,
  PersonView,
  staffRoles,
} from '@commonweal/wire';
import { Caller } from '../access/caller.js';
import { Administration } from './administration.js';
import { Invitations } from './invitations.js';
import { People } from './people.js';

@ApiTags('People')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly administration: Administration,
    private readonly invitations: Invitations,
  ) {}

  @Get()
  @Roles('admin')
  @ApiOkResponse({ type: PersonView, isArray: true })
  list(@Query() query: PersonListQuery) {
    return this.people.list(query);
  }

  @Get('names')
  @Roles(...staffRoles)
  @ApiOkResponse({ type: PersonName, isArray: true })
  names(@Query() query: PersonListQuery) {
    return this.people.names(query);
  }

  @Get(':id')
  @Roles('admin')
  @ApiOkResponse({ type: PersonView })
  one(@IdParam('person') id: string) {
    return this.administration.one(id);
  }

  @Post()
  @Roles('admin')
  @AfterProof()
  @ApiOkResponse({ type: PersonView })
  create(@Body() body: PersonSave, @Caller() caller: Caller) {
    return this.administration.create(body, caller);
  }

  @Patch(':id')
  @Roles('admin')
  @AfterProof()
  @ApiOkResponse({ type: PersonView })
  change(
    @IdParam('person') id: string,
    @IfMatch() seen: number,
    @Body() body: PersonSave,
    @Caller() caller: Caller,
  ) {
    return this.administration.change(id, seen, body, caller);
  }

  /** A one-time link with which the person chooses a password; hand it over by a safe way. */
  @Post(':id/invitation')
  @Roles('admin')
  @AfterProof()
  @ApiOkResponse({ type: OneTimeLinkView })
  invite(@IdParam('person') id: string, @Caller() caller: Caller) {
    return this.invitations.invite(id, caller.personId);
  }
}
