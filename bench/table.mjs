/** The report as text. A ratio says how many times as long the peer takes. */
export function table({ machine, versions, figures }) {
  const lines = [
    Object.values(machine).join(', '),
    Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', '),
  ];
  for (const figure of figures)
    lines.push('', `${figure.name}: ${figure.what} (${figure.unit})`, ...rows(figure));
  return lines.join('\n');
}

function rows({ cases }) {
  const cells = [['', 'ours', 'against', 'peer', 'ratio', 'aim'], ...cases.flatMap(rowsOf)];
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  return cells.map((row) =>
    `  ${row.map((cell, column) => pad(cell, widths[column], column)).join('  ')}`.trimEnd(),
  );
}

/** One row a peer; the first says what is measured and how it stands to a time that it is held to. */
function rowsOf({ name, ours, peers, aim, within }) {
  const held = within ? `at most ${number(within)}: ${ours <= within ? 'met' : 'MISSED'}` : '';
  const all = Object.entries(peers);
  if (all.length === 0) return [[name, number(ours), '', '', '', held]];
  return all.map(([peer, time], index) => [
    index === 0 ? name : '',
    index === 0 ? number(ours) : '',
    peer,
    number(time),
    `${number(time / ours)} ×`,
    aim?.against === peer ? against(aim, time / ours) : index === 0 ? held : '',
  ]);
}

const against = ({ ratio }, found) => `at least ${number(ratio)} ×: ${found >= ratio ? 'met' : 'MISSED'}`;

const pad = (cell, width, column) => ([1, 3, 4].includes(column) ? cell.padStart(width) : cell.padEnd(width));

function number(value) {
  return value.toLocaleString('en-GB', { maximumSignificantDigits: 3 });
}
