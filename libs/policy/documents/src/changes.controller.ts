import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { AfterProof, IdParam, IfMatch, IfMatchOrNew, Roles } from '@commonweal/platform';
import {
  ChangeCreate,
  ChangeUpdate,
  CommentGiven,
  EditRebase,
  EditSave,
  ReasonGiven,
  staffRoles,
} from '@commonweal/wire';
import { ChangePage } from './change-page.js';
import { Rebasing } from './rebasing.js';
import { ChangeListQuery, ListChanges } from './list-changes.js';

const editPath = ':id/edits/:kind/:key';

interface EditPath {
  kind: string;
  key: string;
}

@ApiTags('policy')
@Controller('changes')
@Roles(...staffRoles)
export class ChangesController {
  constructor(
    private readonly changes: ListChanges,
    private readonly page: ChangePage,
    private readonly rebasing: Rebasing,
  ) {}

  @Get()
  list(@Query() query: ChangeListQuery, @Caller() caller: Caller) {
    return this.changes.list(query, caller);
  }

  @Get(':id')
  one(@IdParam('change') id: string, @Caller() caller: Caller) {
    return this.page.one(id, caller);
  }

  @Get(':id/checks')
  checks(@IdParam('change') id: string) {
    return this.page.checks(id);
  }

  @Post()
  @Roles('policy-editor')
  create(@Body() body: ChangeCreate, @Caller() caller: Caller) {
    return this.page.create(body, caller);
  }

  @Patch(':id')
  @Roles('policy-editor')
  update(
    @IdParam('change') id: string,
    @IfMatch() version: number,
    @Body() body: ChangeUpdate,
    @Caller() caller: Caller,
  ) {
    return this.page.after(id, caller, (changes) => changes.update(id, version, body, caller));
  }

  @Put(editPath)
  @ApiParam({ name: 'kind', type: String })
  @ApiParam({ name: 'key', type: String })
  @Roles('policy-editor')
  saveEdit(
    @IdParam('change') id: string,
    @Param() { kind, key }: EditPath,
    @IfMatchOrNew() seen: number | null,
    @Body() { content, basedOn }: EditSave,
    @Caller() caller: Caller,
  ) {
    return this.page.after(id, caller, (changes) =>
      changes.saveEdit(id, { kind, key, seen, basedOn }, content, caller),
    );
  }

  @Delete(editPath)
  @ApiParam({ name: 'kind', type: String })
  @ApiParam({ name: 'key', type: String })
  @Roles('policy-editor')
  removeEdit(
    @IdParam('change') id: string,
    @Param() { kind, key }: EditPath,
    @IfMatch() seen: number,
    @Caller() caller: Caller,
  ) {
    return this.page.after(id, caller, (changes) => changes.removeEdit(id, { kind, key, seen }, caller));
  }

  @Post(`${editPath}/rebase`)
  @HttpCode(200)
  @ApiParam({ name: 'kind', type: String })
  @ApiParam({ name: 'key', type: String })
  @Roles('policy-editor')
  rebase(
    @IdParam('change') id: string,
    @Param() { kind, key }: EditPath,
    @IfMatch() seen: number,
    @Body() body: EditRebase,
    @Caller() caller: Caller,
  ) {
    return this.page.after(id, caller, () => this.rebasing.rebase(id, { kind, key, seen }, body, caller));
  }

  @Post(':id/submission')
  @HttpCode(200)
  @Roles('policy-editor')
  submit(@IdParam('change') id: string, @IfMatch() version: number, @Caller() caller: Caller) {
    return this.page.submit(id, version, caller);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Roles('policy-editor')
  withdraw(
    @IdParam('change') id: string,
    @IfMatch() version: number,
    @Body() { reason }: ReasonGiven,
    @Caller() caller: Caller,
  ) {
    return this.page.after(id, caller, (changes) => changes.withdraw(id, version, reason, caller));
  }
}

/** The second person's commands. */
@ApiTags('policy')
@Controller('changes/:id')
export class ReviewController {
  constructor(private readonly page: ChangePage) {}

  @Post('approval')
  @HttpCode(200)
  @Roles('policy-approver')
  approve(
    @IdParam('change') id: string,
    @IfMatch() version: number,
    @Body() { comment }: CommentGiven,
    @Caller() caller: Caller,
  ) {
    return this.page.approve(id, version, comment, caller);
  }

  @Post('return')
  @HttpCode(200)
  @Roles('policy-approver', 'policy-editor')
  return(
    @IdParam('change') id: string,
    @IfMatch() version: number,
    @Body() { reason }: ReasonGiven,
    @Caller() caller: Caller,
  ) {
    return this.page.return(id, version, reason, caller);
  }

  @Post('publication')
  @HttpCode(200)
  @Roles('policy-approver', 'policy-editor')
  @AfterProof()
  publish(@IdParam('change') id: string, @IfMatch() version: number, @Caller() caller: Caller) {
    return this.page.publish(id, version, caller);
  }
}
