/**
 * One number that whoever runs the product keeps an eye on: a metric, and a line of the operations page. A provider that extends
 * this class is found by itself.
 */
export abstract class Gauge {
  /** Of the metric: lower-case words joined by underscores. */
  abstract readonly name: string;
  /** What the number counts, in plain English. */
  abstract readonly title: string;
  /** What to do when it is not well. */
  abstract readonly remedy: string;

  /** The number as it is now. One query by an index: it is read every few seconds. */
  abstract look(): Promise<number>;

  /** Whether there is nothing to do. */
  isWell(value: number): boolean {
    return value === 0;
  }
}
