import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { Roles } from '@commonweal/platform';
import { SearchQuery, SearchView, staffRoles } from '@commonweal/wire';
import { Search } from './search.js';

@ApiTags('Search')
@Controller('search')
@Roles(...staffRoles)
export class SearchController {
  constructor(private readonly search: Search) {}

  @Get()
  @ApiOkResponse({ type: SearchView })
  find(@Query() query: SearchQuery, @Caller() caller: Caller) {
    return this.search.find(query, caller);
  }
}
