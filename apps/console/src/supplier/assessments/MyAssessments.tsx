import type { AssessmentView } from '@commonweal/wire';
import { useState } from 'react';
import { engine } from '../engine.js';
import { BackToReturns, Page, Waiting } from '../Frame.js';
import { say } from '../say.js';
import { Failed } from '../Trouble.js';
import { useAsked } from '../useAsked.js';
import { AssessmentCard } from './AssessmentCard.js';

/** How the council rates what the company delivered, and what the company says to it. */
export const MyAssessments = ({ onSignedOut }: { onSignedOut: () => void }) => {
  const { data, error, ask, put } = useAsked(engine.assessments, onSignedOut);
  const [said, setSaid] = useState('');
  if (error) return <Failed error={error} onRetry={() => void ask()} />;
  if (!data) return <Waiting />;
  const replied = (now: AssessmentView) => {
    put(data.map((one) => (one.id === now.id ? now : one)));
    setSaid(say('assessments.sent'));
  };
  return (
    <Page title={say('assessments.title')} before={<BackToReturns />}>
      <p>{say('assessments.lead')}</p>
      <div role="status">{said && <p className="panel good">{said}</p>}</div>
      {!data.length && <p className="hint">{say('assessments.none')}</p>}
      {data.map((one) => (
        <AssessmentCard key={`${one.id}/${one.version}`} of={one} onReplied={replied} />
      ))}
    </Page>
  );
};
