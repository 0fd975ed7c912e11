import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** The body of every answer that is an error: RFC 9457 with a stable code and every field that is wrong. */
export class Problem {
  @ApiProperty({
    description: 'A name for this kind of problem.',
    example: 'urn:commonweal:problem:not-found',
  })
  type: string;

  @ApiProperty({ description: 'The kind of problem in words.' })
  title: string;

  @ApiProperty({ description: 'The HTTP status.', type: 'integer' })
  status: number;

  @ApiProperty({ description: 'A stable code a program can act on.' })
  code: string;

  @ApiProperty({ description: 'What is wrong here and what to do about it.' })
  detail: string;

  @ApiProperty({
    description: 'Per field (nested ones as `tasks.0.title`) what is wrong with it.',
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string' } },
  })
  errors: Record<string, string[]>;

  @ApiPropertyOptional({ description: 'The request, as it is named in the log.' })
  instance?: string;
}
