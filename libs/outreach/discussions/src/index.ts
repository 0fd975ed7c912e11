export { CommentsOfTasks } from './comments-of-tasks.js';
export { DiscussionsModule } from './discussions.module.js';
export { Discussed, DiscussedThings } from './discussed.js';
export { WatchedNews } from './watched-news.js';
export { TellWatchers } from './tell-watchers.job.js';
