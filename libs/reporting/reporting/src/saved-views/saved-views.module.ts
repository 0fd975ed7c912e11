import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@commonweal/identity';
import { SavedView } from './saved-view.entity.js';
import { SavedViewsController } from './saved-views.controller.js';
import { SavedViews } from './saved-views.js';

/** How people like to see their lists. */
@Module({
  imports: [TypeOrmModule.forFeature([SavedView]), IdentityModule],
  controllers: [SavedViewsController],
  providers: [SavedViews],
})
export class SavedViewsModule {}
