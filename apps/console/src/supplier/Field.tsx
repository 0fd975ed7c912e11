import { type InputHTMLAttributes, type ReactNode, useId } from 'react';

export const Fault = ({ id, children }: { id: string; children: ReactNode }) => (
  <p id={id} className="fault">
    {children}
  </p>
);

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  help?: string;
  fault?: string;
}

/** One line to fill in, with its label, its help and what is wrong with it. */
export const Field = ({ label, help, fault, id, ...input }: Props) => {
  const own = useId();
  const at = id ?? own;
  const described = [help && `${at}-help`, fault && `${at}-fault`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={fault ? 'field faulty' : 'field'}>
      <label htmlFor={at}>{label}</label>
      {help && (
        <p id={`${at}-help`} className="hint">
          {help}
        </p>
      )}
      {fault && <Fault id={`${at}-fault`}>{fault}</Fault>}
      <input id={at} aria-describedby={described} aria-invalid={!!fault} {...input} />
    </div>
  );
};
