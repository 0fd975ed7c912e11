import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LessonGiven, LessonView, staffRoles } from '@commonweal/wire';
import { Caller } from '@commonweal/identity';
import { IdParam, Roles } from '@commonweal/platform';
import { Lessons } from './lessons.js';

@ApiTags('Contracts')
@Controller('contracts/:id/lessons')
@Roles('lead', 'contract-manager')
export class LessonsController {
  constructor(private readonly lessons: Lessons) {}

  @Get()
  @Roles(...staffRoles)
  @ApiOkResponse({ type: LessonView, isArray: true })
  list(@IdParam('contract') id: string, @Caller() caller: Caller) {
    return this.lessons.list(id, caller);
  }

  @Post()
  @ApiCreatedResponse({ type: LessonView, isArray: true })
  add(@IdParam('contract') id: string, @Body() body: LessonGiven, @Caller() caller: Caller) {
    return this.lessons.add(id, body, caller);
  }

  @Delete(':lessonId')
  @ApiOkResponse({ type: LessonView, isArray: true })
  takeBack(
    @IdParam('contract') id: string,
    @IdParam('lesson', 'lessonId') lessonId: string,
    @Caller() caller: Caller,
  ) {
    return this.lessons.takeBack(id, lessonId, caller);
  }
}
