import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import { CommentCorrect, CommentView, CommentWrite, DiscussedRef, staffRoles } from '@commonweal/wire';
import { EditComments } from './edit-comments.js';
import { ReadComments } from './read-comments.js';
import { WriteComments } from './write-comments.js';

@ApiTags('Comments')
@Controller('comments')
@Roles(...staffRoles)
export class CommentsController {
  constructor(
    private readonly reading: ReadComments,
    private readonly writing: WriteComments,
    private readonly editing: EditComments,
  ) {}

  @Get()
  @ApiOkResponse({ type: CommentView, isArray: true })
  about(@Query() ref: DiscussedRef, @Caller() caller: Caller) {
    return this.reading.about(ref, caller);
  }

  @Post()
  @ApiCreatedResponse({ type: CommentView, isArray: true })
  write(@Body() body: CommentWrite, @Caller() caller: Caller) {
    return this.writing.write(body, caller).then(() => this.reading.about(body, caller));
  }

  @Post('reading')
  @HttpCode(200)
  @ApiOkResponse({ type: CommentView, isArray: true })
  read(@Body() ref: DiscussedRef, @Caller() caller: Caller) {
    return this.reading.markRead(ref, caller).then(() => this.reading.about(ref, caller));
  }

  @Patch(':id')
  @ApiOkResponse({ type: CommentView, isArray: true })
  correct(
    @IdParam('comment') id: string,
    @IfMatch() seen: number,
    @Body() { text }: CommentCorrect,
    @Caller() caller: Caller,
  ) {
    return this.editing.correct(id, seen, text, caller).then((ref) => this.reading.about(ref, caller));
  }

  @Delete(':id')
  @HttpCode(200)
  @ApiOkResponse({ type: CommentView, isArray: true })
  erase(@IdParam('comment') id: string, @IfMatch() seen: number, @Caller() caller: Caller) {
    return this.editing.erase(id, seen, caller).then((ref) => this.reading.about(ref, caller));
  }
}
