import { mayOpen } from '../shell/places.js';
import { session } from './session.js';

/** Whether a resource, or a part of a page, is the person's to read. The engine decides for itself. */
export const mayRead = (what: string) => mayOpen(session().roles, what, 'show');
