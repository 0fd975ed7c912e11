import { say } from '../say.js';
import type { Fate } from './desk.js';

const spoken: Partial<Record<Fate, 'saved' | 'offline' | 'failed'>> = {
  saved: 'saved',
  offline: 'offline',
  failed: 'failed',
};

/** Whether the line is saved. Read out when it matters; "typing" and "saving" would only interrupt. */
export const FateOf = ({ fate, isNew }: { fate: Fate; isNew: boolean }) => {
  const words = spoken[fate];
  const quiet = fate === 'typing' || fate === 'saving' ? say(`saving.${fate}`) : '';
  return (
    <div className={`fate ${fate}`}>
      <span role="status">{words && !(isNew && words === 'saved') ? say(`saving.${words}`) : ''}</span>
      <span aria-hidden="true">{quiet}</span>
    </div>
  );
};
