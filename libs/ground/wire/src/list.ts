import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { sheetFormats, type SheetFormat } from './list-file.js';

/** Words for the order of a list. */
export const sortOrders = ['asc', 'desc'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** What every list understands. A list with filters of its own extends this class. */
export class ListQuery {
  @ApiPropertyOptional({ description: 'The page, counted from 1.', type: 'integer', minimum: 1, default: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: '$property must be a whole number' })
  @Min(1)
  @Max(1_000_000)
  page?: number;

  @ApiPropertyOptional({
    description: 'Rows a page.',
    type: 'integer',
    minimum: 1,
    maximum: 500,
    default: 25,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: '$property must be a whole number' })
  @Min(1)
  @Max(500)
  perPage?: number;

  @ApiPropertyOptional({ description: 'The field to sort by.', type: String })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  sort?: string;

  @ApiPropertyOptional({ description: 'The direction of the sort.', enum: [...sortOrders], default: 'asc' })
  @IsOptional()
  @IsIn([...sortOrders], { message: '$property must be one of: asc, desc' })
  order?: SortOrder;

  @ApiPropertyOptional({ description: 'Words to look for.', type: String, maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({
    description: 'Sends the whole list, all pages of it, as a file of this format.',
    enum: [...sheetFormats],
  })
  @IsOptional()
  @IsIn([...sheetFormats], { message: '$property must be one of: csv, xlsx' })
  file?: SheetFormat;

  @ApiPropertyOptional({
    description: 'With `file`: its columns, as the JSON of a list of ListFileColumn.',
    type: String,
    maxLength: 12_000,
  })
  @IsOptional()
  @IsString()
  @MaxLength(12_000)
  columns?: string;
}
