import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { Roles } from '@commonweal/platform';
import { BoardCardView, BoardListQuery, BoardView, staffRoles } from '@commonweal/wire';
import { Board } from './board.js';

@ApiTags('Board')
@Controller('board')
@Roles(...staffRoles)
export class BoardController {
  constructor(private readonly board: Board) {}

  @Get()
  @ApiOkResponse({ type: BoardView })
  show(@Query() query: BoardListQuery, @Caller() caller: Caller) {
    return this.board.show(query, caller);
  }

  @Get('cards')
  @ApiOkResponse({ type: BoardCardView, isArray: true })
  cards(@Query() query: BoardListQuery, @Caller() caller: Caller) {
    return this.board.list(query, caller);
  }
}
