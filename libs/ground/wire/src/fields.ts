import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsEmail,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IsCivilDate, IsInstant } from './civil-date.js';
import { declares, type ClassOf } from './declared-fields.js';

interface Presence {
  /** The field may be left out or be null. */
  optional?: boolean;
}

interface TextBounds extends Presence {
  min?: number;
  max?: number;
  pattern?: RegExp;
  /** What the pattern asks for, in words that can stand in an error message. */
  patternHint?: string;
}

interface NumberBounds extends Presence {
  min?: number;
  max?: number;
}

interface ListBounds extends Presence {
  max?: number;
}

function field(
  description: string,
  presence: Presence,
  api: ApiPropertyOptions,
  rules: PropertyDecorator[],
  of?: ClassOf,
) {
  const required = !presence.optional;
  return applyDecorators(
    declares(of),
    ApiProperty({ description, required, nullable: !required, ...api } as ApiPropertyOptions),
    required ? IsDefined({ message: '$property is missing' }) : IsOptional(),
    ...rules,
  );
}

/** Text, trimmed by nobody: what was typed is what is kept. What must be said is not said by spaces. Lengths in characters. */
export function Text(description: string, bounds: TextBounds = {}): PropertyDecorator {
  const { min = bounds.optional ? 0 : 1, max = 300, pattern } = bounds;
  const tooShort = min === 1 ? { message: '$property is missing' } : undefined;
  const rules = [IsString(), MinLength(min, tooShort), MaxLength(max)];
  if (min > 0) rules.push(Matches(/^$|\S/, { message: '$property is missing: it is only spaces' }));
  if (pattern)
    rules.push(Matches(pattern, { message: `$property must be ${bounds.patternHint ?? String(pattern)}` }));
  return field(
    description,
    bounds,
    { type: String, minLength: min, maxLength: max, pattern: pattern?.source },
    rules,
  );
}

/** Several paragraphs of text, up to 20,000 characters. */
export function LongText(description: string, presence: Presence = {}): PropertyDecorator {
  return Text(description, { ...presence, max: 20_000 });
}

/** The key of a policy document: lower-case words joined by hyphens. */
export function Key(description: string, presence: Presence = {}): PropertyDecorator {
  return Text(description, {
    ...presence,
    max: 80,
    pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/,
    patternHint: 'lower-case words joined by hyphens',
  });
}

/** The name of a fact: one word in camel case. */
export function FactName(description: string, presence: Presence = {}): PropertyDecorator {
  return Text(description, {
    ...presence,
    max: 80,
    pattern: /^[a-z][A-Za-z0-9]*$/,
    patternHint: 'one word in camel case',
  });
}

/** A UUID made by the engine. */
export function Id(description: string, presence: Presence = {}): PropertyDecorator {
  return field(description, presence, { type: String, format: 'uuid' }, [IsUUID()]);
}

export function Email(description: string, presence: Presence = {}): PropertyDecorator {
  return field(description, presence, { type: String, format: 'email', maxLength: 254 }, [
    IsEmail({}, { message: '$property must be an e-mail address' }),
    MaxLength(254),
  ]);
}

/** A civil date, `YYYY-MM-DD`, that exists in the calendar. */
export function DateOnly(description: string, presence: Presence = {}): PropertyDecorator {
  return field(description, presence, { type: String, format: 'date' }, [IsCivilDate()]);
}

/** Several civil dates. */
export function Dates(description: string, bounds: ListBounds = {}): PropertyDecorator {
  return field(description, bounds, { type: String, format: 'date', isArray: true }, [
    IsArray(),
    ArrayMaxSize(bounds.max ?? 1000),
    IsCivilDate({ each: true }),
  ]);
}

/** A moment, ISO 8601 in UTC. */
export function Instant(description: string, presence: Presence = {}): PropertyDecorator {
  return field(description, presence, { type: String, format: 'date-time' }, [IsInstant()]);
}

/** Money in whole pence. */
export function Money(description: string, bounds: NumberBounds = {}): PropertyDecorator {
  const { min = 0, max = 1e15 } = bounds;
  return field(`${description} In whole pence.`, bounds, { type: 'integer', minimum: min, maximum: max }, [
    IsInt({ message: '$property must be a whole number of pence' }),
    Min(min),
    Max(max),
  ]);
}

export function Whole(description: string, bounds: NumberBounds = {}): PropertyDecorator {
  const { min = 0, max = 2_147_483_647 } = bounds;
  return field(description, bounds, { type: 'integer', minimum: min, maximum: max }, [
    IsInt(),
    Min(min),
    Max(max),
  ]);
}

/** A number with a fraction; never NaN or infinite. */
export function Decimal(description: string, bounds: NumberBounds = {}): PropertyDecorator {
  const { min = -1e15, max = 1e15 } = bounds;
  return field(description, bounds, { type: Number, minimum: min, maximum: max }, [
    IsNumber({ allowNaN: false, allowInfinity: false }),
    Min(min),
    Max(max),
  ]);
}

export function Flag(description: string, presence: Presence = {}): PropertyDecorator {
  return field(description, presence, { type: Boolean }, [IsBoolean()]);
}

/** Yes or no in a query string, written `true` or `false`. */
export function TrueOrFalse(description: string, presence: Presence = {}): PropertyDecorator {
  const asBoolean = ({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value;
  return field(description, presence, { type: Boolean }, [Transform(asBoolean), IsBoolean()]);
}

/** One of the given words. */
export function Choice(
  values: readonly string[],
  description: string,
  presence: Presence = {},
): PropertyDecorator {
  return field(description, presence, { type: String, enum: [...values] }, [
    IsIn([...values], { message: `$property must be one of: ${values.join(', ')}` }),
  ]);
}

/** Several of the given words. */
export function Choices(
  values: readonly string[],
  description: string,
  bounds: ListBounds = {},
): PropertyDecorator {
  return field(description, bounds, { type: String, enum: [...values], isArray: true }, [
    IsArray(),
    ArrayMaxSize(bounds.max ?? 100),
    IsIn([...values], {
      each: true,
      message: `each value of $property must be one of: ${values.join(', ')}`,
    }),
  ]);
}

export function Texts(description: string, bounds: ListBounds = {}): PropertyDecorator {
  return field(description, bounds, { type: String, isArray: true }, [
    IsArray(),
    ArrayMaxSize(bounds.max ?? 200),
    IsString({ each: true }),
    MaxLength(1000, { each: true }),
  ]);
}

/** Several UUIDs made by the engine. */
export function Ids(description: string, bounds: ListBounds = {}): PropertyDecorator {
  return field(description, bounds, { type: String, format: 'uuid', isArray: true }, [
    IsArray(),
    ArrayMaxSize(bounds.max ?? 1000),
    IsUUID(undefined, { each: true, message: 'each value of $property must be an id' }),
  ]);
}

/** One nested object. */
export function One(of: ClassOf, description: string, presence: Presence = {}): PropertyDecorator {
  return field(description, presence, { type: () => of() }, [IsObject(), ValidateNested(), Type(of)], of);
}

export function ListOf(of: ClassOf, description: string, bounds: ListBounds = {}): PropertyDecorator {
  const rules = [IsArray(), ArrayMaxSize(bounds.max ?? 1000), ValidateNested({ each: true }), Type(of)];
  return field(description, bounds, { type: () => of(), isArray: true }, rules, of);
}

/** A JSON object whose shape another check knows (conditions, facts, arguments). */
export function Json(description: string, presence: Presence = {}): PropertyDecorator {
  return field(description, presence, { type: 'object', additionalProperties: true }, [IsObject()]);
}

/** A value of any JSON type; what it must be is known by the fact it answers. */
export function AnyValue(description: string, presence: Presence = {}): PropertyDecorator {
  const api: ApiPropertyOptions = {
    oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'array', items: {} }],
  };
  return field(description, presence, api, []);
}
