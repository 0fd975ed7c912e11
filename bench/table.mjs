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
  const cells = [
    ['', 'ours', 'against', 'peer', 'ratio', 'aim'],
    ...cases.flatMap(({ name, ours, peers, aim, within }) =>
      within
        ? [alone(name, ours, within)]
        : Object.entries(peers).map(([peer, time], index) => [
            index === 0 ? name : '',
            index === 0 ? number(ours) : '',
            peer,
            number(time),
            `${number(time / ours)} ×`,
            aim && aim.against === peer
              ? `at least ${number(aim.ratio)} ×: ${time / ours >= aim.ratio ? 'met' : 'MISSED'}`
              : '',
          ]),
    ),
  ];
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  return cells.map((row) =>
    `  ${row.map((cell, column) => pad(cell, widths[column], column)).join('  ')}`.trimEnd(),
  );
}

/** A figure that has no peer and is held to a time. */
const alone = (name, ours, within) => [
  name,
  number(ours),
  '',
  '',
  '',
  `at most ${number(within)}: ${ours <= within ? 'met' : 'MISSED'}`,
];

const pad = (cell, width, column) => ([1, 3, 4].includes(column) ? cell.padStart(width) : cell.padEnd(width));

function number(value) {
  return value.toLocaleString('en-GB', { maximumSignificantDigits: 3 });
}
