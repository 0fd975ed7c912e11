import { ValidateBy, type ValidationOptions } from 'class-validator';

/** Whether the text is a date that exists, written `YYYY-MM-DD`. */
export function isCivilDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

export function IsCivilDate(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isCivilDate',
      validator: {
        validate: isCivilDate,
        defaultMessage: (asked) =>
          asked?.value === '' ? '$property is missing' : '$property must be a real date, written YYYY-MM-DD',
      },
    },
    options,
  );
}

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value));
}

export function IsInstant(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isInstant',
      validator: { validate: isInstant, defaultMessage: () => '$property must be a moment in ISO 8601' },
    },
    options,
  );
}
