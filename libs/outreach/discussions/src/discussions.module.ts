import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule, People } from '@commonweal/identity';
import { LedgerModule } from '@commonweal/ledger';
import { MessageKinds, MessagesModule } from '@commonweal/messages';
import { Config } from '@commonweal/platform';
import { ChangeDiscussed } from './change-discussed.js';
import { Comment, Mention } from './comment.entity.js';
import { CommentsController } from './comments.controller.js';
import { CommentsOfTasks } from './comments-of-tasks.js';
import { DiscussedThings } from './discussed.js';
import { EditComments } from './edit-comments.js';
import { discussionKinds } from './kinds.js';
import { OwnComments } from './own-comments.js';
import { ReadComments } from './read-comments.js';
import { TellWatchers } from './tell-watchers.job.js';
import { TellsMentioned } from './tells-mentioned.js';
import { Watch } from './watch.entity.js';
import { WatchedNews } from './watched-news.js';
import { WatchersMail } from './watchers-mail.js';
import { Watching } from './watching.js';
import { WatchingController } from './watching.controller.js';
import { WriteComments } from './write-comments.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Comment, Mention, Watch]),
    ...[IdentityModule, LedgerModule, MessagesModule],
  ],
  controllers: [CommentsController, WatchingController],
  providers: [
    ...[
      DiscussedThings,
      ChangeDiscussed,
      WriteComments,
      OwnComments,
      EditComments,
      ReadComments,
      CommentsOfTasks,
    ],
    TellsMentioned,
    ...[Watching, WatchedNews, TellWatchers, WatchersMail],
  ],
  exports: [CommentsOfTasks, DiscussedThings, WatchedNews],
})
export class DiscussionsModule {
  constructor(kinds: MessageKinds, people: People, news: WatchedNews, config: Config) {
    kinds.register(...discussionKinds(config.address, people, news));
  }
}
