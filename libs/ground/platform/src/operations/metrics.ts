import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge as PrometheusGauge, Histogram, Registry } from 'prom-client';
import { Queue } from '../jobs/queue.js';
import { Operations } from './operations.js';

const states = ['waiting', 'active', 'delayed', 'failed'] as const;

/** Figures of this process, and of what it shares with others, as Prometheus reads them. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'commonweal_http_request_duration_seconds',
    help: 'Requests by route, from the first byte read to the last one sent.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });
  private readonly jobs = new Histogram({
    name: 'commonweal_job_duration_seconds',
    help: 'Jobs by name and how they ended.',
    labelNames: ['job', 'outcome'],
    buckets: [0.01, 0.1, 0.5, 1, 5, 15, 60, 300],
    registers: [this.registry],
  });
  private readonly queued = new PrometheusGauge({
    name: 'commonweal_queue_jobs',
    help: 'Jobs in the queue by where they stand.',
    labelNames: ['state'],
    registers: [this.registry],
  });
  /** Figures of the process cost a little; they are taken from the first time that somebody asks. */
  private isMeasured = false;
  private readonly shown = new Map<string, PrometheusGauge>();

  constructor(
    private readonly operations: Operations,
    private readonly queue: Queue,
  ) {}

  /** @param route its pattern, never its address, which may name somebody */
  requested(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status }, seconds);
  }

  worked(job: string, outcome: 'done' | 'failed', seconds: number): void {
    this.jobs.observe({ job, outcome }, seconds);
  }

  /** The text format of Prometheus, version 0.0.4. */
  async text(): Promise<string> {
    if (!this.isMeasured) collectDefaultMetrics({ register: this.registry });
    this.isMeasured = true;
    const counts = await this.queue.counts();
    for (const state of states) this.queued.set({ state }, counts[state]);
    for (const { name, title, value } of await this.operations.gauges()) {
      const gauge = this.shown.get(name) ?? this.gauge(name, title);
      if (value === undefined) gauge.remove();
      else gauge.set(value);
    }
    return this.registry.metrics();
  }

  private gauge(name: string, help: string): PrometheusGauge {
    const gauge = new PrometheusGauge({ name: `commonweal_${name}`, help, registers: [this.registry] });
    this.shown.set(name, gauge);
    return gauge;
  }
}
