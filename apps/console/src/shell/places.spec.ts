import { describe, expect, it } from '@jest/globals';
import type { Role, SessionView } from '@commonweal/wire';
import { mayOpen, visibleGroups } from './places.js';

const placesOf = (roles: Role[], demonstration?: boolean) =>
  visibleGroups({ roles, demonstration } as SessionView).flatMap(({ places }) => places.map(({ to }) => to));

describe('The menu', () => {
  it('leads a member of panels to no messages, which the engine would refuse', () => {
    expect(placesOf(['panel'])).not.toContain('/messages');
    expect(mayOpen(['panel'], 'messages', 'list')).toBe(false);
    expect(placesOf(['panel', 'policy-editor'])).toContain('/messages');
  });

  it('leads to the mailbox whoever may read it: administrators, and everybody in the demonstration', () => {
    expect(placesOf(['lead'])).not.toContain('/mailbox');
    expect(placesOf(['admin'])).toContain('/mailbox');
    expect(placesOf(['lead'], true)).toContain('/mailbox');
  });

  it('offers of a page only the parts that are read with these roles', () => {
    expect(mayOpen(['policy-approver'], 'duties', 'show')).toBe(false);
    expect(mayOpen(['auditor'], 'duties', 'show')).toBe(true);
    expect(mayOpen(['lead'], 'impact', 'show')).toBe(false);
    expect(mayOpen(['policy-approver'], 'contracts', 'show')).toBe(true);
  });
});
