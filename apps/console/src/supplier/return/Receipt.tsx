import type { ReturnLineView, ReturnView } from '@commonweal/wire';
import { dayInWords, momentInWords } from '../../fields/moments.js';
import { figureInWords } from '../../measures/figures.js';
import { periodInWords } from '../../measures/period.js';
import { BackToReturns, Page } from '../Frame.js';
import { say } from '../say.js';
import { Files } from './EvidenceFiles.js';
import { Facts } from './Facts.js';

const Line = ({ line }: { line: ReturnLineView }) => (
  <li className="item">
    <h3>{line.title}</h3>
    <p className="figure">
      {line.delivered === undefined || line.delivered === null
        ? say('receipt.nothing')
        : figureInWords(line.delivered, line, { yes: say('yes'), no: say('no') })}
    </p>
    {line.expected !== undefined && (
      <p className="hint">{say('receipt.promised', { figure: figureInWords(line.expected, line) })}</p>
    )}
    {line.note && <p>{say('receipt.note', { note: line.note })}</p>}
    <Files of={line} />
  </li>
);

const Lines = ({ of }: { of: ReturnLineView[] }) => (
  <>
    <h2>{say('receipt.lines')}</h2>
    <ul className="items">
      {of.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </ul>
  </>
);

function state(it: ReturnView, justSent: boolean): string {
  if (it.state === 'waived') return say('receipt.waived', { reason: it.waivedBecause ?? '' });
  if (it.state === 'accepted') return say('receipt.accepted');
  return say(justSent ? 'receipt.sent' : 'receipt.already');
}

/** What was sent, when and by whom; fit to be printed. Lateness stands there as it was. */
export const Receipt = ({ it, justSent }: { it: ReturnView; justSent: boolean }) => {
  const title = justSent ? say('receipt.sentTitle') : say('one.title', { period: periodInWords(it) });
  const late =
    it.workingDaysLate > 0 ? say('returns.late', { smart_count: it.workingDaysLate }) : say('receipt.onTime');
  return (
    <Page title={title} before={<BackToReturns />}>
      <p className={justSent ? 'panel good' : 'panel'}>{state(it, justSent)}</p>
      <Facts
        of={[
          [say('receipt.supplier'), it.supplier],
          [say('receipt.reference'), `${it.contractTitle} (${it.contract})`],
          [say('receipt.period'), periodInWords(it)],
          [say('receipt.due'), dayInWords(it.dueOn)],
          ...(it.submittedBy ? [[say('receipt.sentBy'), it.submittedBy] as [string, string]] : []),
          ...(it.firstSubmittedAt
            ? [[say('receipt.sentOn'), momentInWords(it.firstSubmittedAt)] as [string, string]]
            : []),
          ...(it.firstSubmittedAt ? [[say('receipt.late'), late] as [string, string]] : []),
          [say('receipt.state'), say(`state.${it.state}`)],
        ]}
      />
      {it.firstSubmittedAt && <Lines of={it.lines ?? []} />}
      <button type="button" className="quiet no-print" onClick={() => window.print()}>
        {say('receipt.print')}
      </button>
    </Page>
  );
};
