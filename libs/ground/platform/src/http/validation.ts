import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { DomainError, type FieldErrors } from './domain-error.js';

/** Checks bodies and queries against their wire class; refuses with every field that is wrong or unknown. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    exceptionFactory: refuse,
  });
}

/** @returns the refusal for what class-validator found */
export function refuse(faults: ValidationError[]): DomainError {
  const errors = fieldErrors(faults);
  const count = Object.keys(errors).length;
  const detail = count === 1 ? 'One field is wrong.' : `${count} fields are wrong.`;
  return new DomainError('invalid', 'invalid', detail, errors);
}

/** What is wrong or unknown in a plain value that should be of a wire class, per path; nothing where all is right. */
export function faultsOf<T extends object>(of: new () => T, plain: T): FieldErrors {
  const rules = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true };
  return fieldErrors(validateSync(plainToInstance(of, plain), rules));
}

/** Per path (`tasks.0.title`) what is wrong there. */
export function fieldErrors(faults: ValidationError[], above = ''): FieldErrors {
  const errors: FieldErrors = {};
  for (const { property, constraints, children } of faults) {
    const path = above ? `${above}.${property}` : property;
    if (constraints) errors[path] = faultsOfField(constraints);
    Object.assign(errors, fieldErrors(children ?? [], path));
  }
  return errors;
}

/** Of what is missing it is said that it is missing, and nothing else. */
export function faultsOfField(constraints: Record<string, string>): string[] {
  const { isDefined, ...others } = constraints;
  if (isDefined !== undefined) return [isDefined];
  return Object.entries(others).map(([rule, message]) => worded(rule, message));
}

const worded = (rule: string, message: string) =>
  rule === 'whitelistValidation' ? 'is not a known field' : message;
