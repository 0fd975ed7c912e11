import { Injectable, Logger } from '@nestjs/common';
import type { HealthView, OperationsView, GaugeView } from '@commonweal/wire';
import { Clock } from '../clock.js';
import { Described } from '../described.js';
import { Health } from '../health/health.js';
import { Queue } from '../jobs/queue.js';
import { Gauge } from './gauge.js';

/** How the product itself is. Answers also while parts of it do not. */
@Injectable()
export class Operations {
  private readonly logger = new Logger('Operations');

  constructor(
    private readonly described: Described,
    private readonly health: Health,
    private readonly queue: Queue,
    private readonly clock: Clock,
  ) {}

  async now(): Promise<OperationsView> {
    const gauges = await this.gauges();
    const [queue, schedules] = await Promise.all([this.queue.counts(), this.queue.schedules()]);
    return {
      at: this.clock.now().toISOString(),
      health: await this.healthNow(),
      gauges: gauges.sort((a, b) => Number(a.isWell) - Number(b.isWell)),
      queue,
      schedules: schedules.map(({ nextAt, ...schedule }) => ({
        ...schedule,
        ...(nextAt ? { nextAt: nextAt.toISOString() } : {}),
      })),
    };
  }

  /** Each as it is now; one that cannot be read is not well, and has no number. */
  gauges(): Promise<GaugeView[]> {
    return Promise.all(this.described.all(Gauge).map((gauge) => this.look(gauge)));
  }

  private async look(gauge: Gauge): Promise<GaugeView> {
    const { name, title, remedy } = gauge;
    try {
      const value = await gauge.look();
      return { name, title, remedy, value, isWell: gauge.isWell(value) };
    } catch (error) {
      this.logger.error(error);
      return { name, title, isWell: false, remedy: 'It could not be read; the log says why.' };
    }
  }

  private async healthNow(): Promise<HealthView[]> {
    const { checks, errors } = await this.health.look();
    return [
      ...Object.entries(errors).map(([name, says]) => ({ name, isWell: false, says: says.join(' ') })),
      ...Object.entries(checks).map(([name, says]) => ({ name, isWell: true, says })),
    ];
  }
}
