import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, LessThan } from 'typeorm';
import { Clock, Gauge } from '@commonweal/platform';
import { Message } from './message.entity.js';

@Injectable()
export class MessagesLate extends Gauge {
  readonly name = 'messages_late';
  readonly title = 'Messages that should have gone out before today';
  readonly remedy =
    'Is a worker running, and does the mail server answer? They go out by themselves once both do.';

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {
    super();
  }

  look(): Promise<number> {
    const [sendOn, now] = [LessThan(this.clock.today()), this.clock.now()];
    return this.database.manager.count(Message, {
      where: [
        { state: 'planned', sendOn, notBefore: IsNull() },
        { state: 'planned', sendOn, notBefore: LessThan(now) },
      ],
    });
  }
}

@Injectable()
export class MessagesUnknown extends Gauge {
  readonly name = 'messages_unknown';
  readonly title = 'Messages that were being handed in when a process died';
  readonly remedy =
    'Ask the mail server what became of each, and say so under Messages. None is sent twice blindly.';

  constructor(private readonly database: DataSource) {
    super();
  }

  look(): Promise<number> {
    return this.database.manager.countBy(Message, { state: 'unknown' });
  }
}
