import type { LineCaution } from '@commonweal/wire';

/** What to look at again in an answer that is saved: nothing here stands in the way. */
export const Cautions = ({ of }: { of: LineCaution[] }) => (
  <div role="status">
    {of.map(({ code, message }) => (
      <p key={code} className="caution">
        {message}
      </p>
    ))}
  </div>
);
