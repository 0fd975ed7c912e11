import { SetMetadata } from '@nestjs/common';

export const beforeEnrolmentKey = 'commonweal:before-enrolment';

/** Also for who must have a second factor and has none yet: they may do nothing else. */
export const EvenBeforeEnrolment = () => SetMetadata<string, boolean>(beforeEnrolmentKey, true);
