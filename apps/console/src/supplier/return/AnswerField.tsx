import type { ReturnLineView } from '@commonweal/wire';
import { isNumber } from '../../measures/figures.js';
import { Fault } from '../Field.js';
import { say } from '../say.js';
import { fieldOf } from './missing.js';

interface Props {
  line: ReturnLineView;
  value: string;
  fault?: string;
  onType: (text: string) => void;
}

function labelOf({ type, unit }: ReturnLineView): string {
  if (type === 'money' || type === 'percentage' || type === 'certificate' || type === 'document')
    return say(`one.${type}`);
  if (isNumber(type)) return unit ? say('one.numberIn', { unit }) : say('one.number');
  return say('one.words');
}

const signs: Record<string, [before: string, after: string]> = { money: ['£', ''], percentage: ['', '%'] };

const Figure = ({
  line,
  value,
  fault,
  onType,
  ...described
}: Props & { id: string; 'aria-describedby'?: string }) => {
  const [before, after] = signs[line.type] ?? ['', line.unit ?? ''];
  return (
    <div className="figured">
      {before && <span aria-hidden="true">{before}</span>}
      <input
        {...described}
        inputMode={line.type === 'count' ? 'numeric' : 'decimal'}
        autoComplete="off"
        aria-invalid={!!fault}
        value={value}
        onChange={(event) => onType(event.target.value)}
      />
      {after && <span aria-hidden="true">{after}</span>}
    </div>
  );
};

const YesNo = ({ line, value, fault, onType }: Props) => {
  const id = fieldOf(line.id);
  const options = [
    { value: 'true', title: say('yes') },
    { value: 'false', title: say('no') },
  ];
  return (
    <fieldset
      className={fault ? 'field faulty' : 'field'}
      aria-describedby={fault ? `${id}-fault` : undefined}
    >
      <legend>
        {labelOf(line)}
        <span className="hidden">: {line.title}</span>
      </legend>
      {fault && <Fault id={`${id}-fault`}>{fault}</Fault>}
      {options.map((option, index) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            name={id}
            checked={value === option.value}
            onChange={() => onType(option.value)}
          />
          {option.title}
        </label>
      ))}
    </fieldset>
  );
};

const Level = ({ line, value, onType, fault: _, ...described }: Props & { id: string }) => (
  <select {...described} value={value} onChange={(event) => onType(event.target.value)}>
    <option value="">{say('one.choose')}</option>
    {(line.levels ?? []).map((level) => (
      <option key={level}>{level}</option>
    ))}
  </select>
);

/** The field that suits what the line measures. */
export const AnswerField = (props: Props) => {
  const { line, value, fault, onType } = props;
  const id = fieldOf(line.id);
  const described = { id, 'aria-describedby': fault ? `${id}-fault` : undefined };
  if (line.type === 'yes-no') return <YesNo {...props} />;
  const isLevel = line.type === 'level' && !!line.levels?.length;
  const isFigure = isNumber(line.type);
  return (
    <div className={fault ? 'field faulty' : 'field'}>
      <label htmlFor={id}>
        {labelOf(line)}
        <span className="hidden">: {line.title}</span>
      </label>
      {fault && <Fault id={`${id}-fault`}>{fault}</Fault>}
      {isFigure && <Figure {...props} {...described} />}
      {isLevel && <Level {...props} {...described} />}
      {!isFigure && !isLevel && (
        <textarea
          {...described}
          rows={4}
          aria-invalid={!!fault}
          value={value}
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </div>
  );
};
