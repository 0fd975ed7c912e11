import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, Roles } from '@commonweal/platform';
import { SavedViewCreate, SavedViewQuery, SavedViewView, staffRoles } from '@commonweal/wire';
import { SavedViews } from './saved-views.js';

@ApiTags('Saved views')
@Controller('saved-views')
@Roles(...staffRoles)
export class SavedViewsController {
  constructor(private readonly views: SavedViews) {}

  @Get()
  @ApiOkResponse({ type: SavedViewView, isArray: true })
  list(@Query() { list }: SavedViewQuery, @Caller() caller: Caller) {
    return this.views.list(list, caller);
  }

  @Post()
  @ApiCreatedResponse({ type: SavedViewView })
  keep(@Body() body: SavedViewCreate, @Caller() caller: Caller) {
    return this.views.keep(body, caller);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@IdParam('saved view') id: string, @Caller() caller: Caller) {
    return this.views.remove(id, caller);
  }
}
