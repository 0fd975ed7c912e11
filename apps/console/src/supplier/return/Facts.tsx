import type { ReactNode } from 'react';

/** Label and value, in pairs. */
export const Facts = ({ of }: { of: [label: string, value: ReactNode][] }) => (
  <dl className="facts">
    {of.map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
