import { Injectable } from '@nestjs/common';
import { Climbers } from '@commonweal/alerts';
import { Effects, Subjects } from '@commonweal/decisions';
import { Releases } from '@commonweal/documents';
import { MessageKinds } from '@commonweal/messages';
import { Config } from '@commonweal/platform';
import { Clocks } from './clocks.js';
import { DutyClimber } from './duty-climber.js';
import { dutyReminder } from './duty-message.js';
import { DutySubject } from './duty-subject.js';
import { oweDuty } from './effect.js';

/** What rules may do here, and what they may be about. */
@Injectable()
export class RegistersDuties {
  constructor(effects: Effects, clocks: Clocks, subjects: Subjects, subject: DutySubject) {
    effects.register(oweDuty(clocks));
    subjects.register(subject);
  }
}

/** Duties climb ladders. */
@Injectable()
export class RegistersDutyClimber {
  constructor(climbers: Climbers, climber: DutyClimber) {
    climbers.register(climber);
  }
}

/** Duties as a reason to write. */
@Injectable()
export class RegistersDutyReminder {
  constructor(kinds: MessageKinds, config: Config, releases: Releases) {
    kinds.register(
      dutyReminder({
        address: config.address,
        inForce: (tx) => releases.inForce(tx),
      }),
    );
  }
}
