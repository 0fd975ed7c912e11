import type { WorkbookLine, WorkbookView } from '@commonweal/wire';
import { useEffect, useRef } from 'react';
import { type Figure, figureInWords } from '../../measures/figures.js';
import { say } from '../say.js';
import { Cautions } from './Cautions.js';
import { Facts } from './Facts.js';

const Line = ({ line }: { line: WorkbookLine }) => {
  const words = (value: Figure | undefined) =>
    value === undefined
      ? say('conflict.empty')
      : figureInWords(value, line, { yes: say('yes'), no: say('no') });
  return (
    <li className="item">
      <h3>{line.title}</h3>
      <Facts
        of={[
          [say('sheet.before'), words(line.before)],
          [say('sheet.after'), words(line.delivered)],
        ]}
      />
      {line.note && <p>{say('receipt.note', { note: line.note })}</p>}
      <Cautions of={line.cautions} />
    </li>
  );
};

const Problems = ({ of }: { of: WorkbookView['problems'] }) => (
  <div className="panel wrong">
    <p>{say('sheet.problemsText')}</p>
    <ul>
      {of.map((problem) => (
        <li key={`${problem.cell}${problem.message}`}>{say('sheet.cell', { ...problem })}</li>
      ))}
    </ul>
  </div>
);

interface Props {
  view: WorkbookView;
  busy: boolean;
  onTake: () => void;
}

/** What a spreadsheet would change; or every cell that cannot be taken. */
export const WorkbookPreview = ({ view, busy, onTake }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [view]);
  const { problems, lines } = view;
  const title = problems.length
    ? say('sheet.problems', { smart_count: problems.length })
    : lines.length
      ? say('sheet.lines', { smart_count: lines.length })
      : say(view.unchanged ? 'sheet.none' : 'sheet.empty');
  return (
    <section className="preview">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {problems.length > 0 && <Problems of={problems} />}
      <ul className="items">
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      {!problems.length && lines.length > 0 && (
        <button type="button" disabled={busy} onClick={onTake}>
          {say(busy ? 'sheet.taking' : 'sheet.take')}
        </button>
      )}
    </section>
  );
};
