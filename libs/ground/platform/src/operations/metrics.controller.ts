import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Headers } from '@nestjs/common';
import { Config } from '../config.js';
import { Public } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { Metrics } from './metrics.js';

/** For Prometheus, which names the token of the settings. Nobody else is told that it is there. */
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly config: Config,
  ) {}

  @Get()
  @Public()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  text(@Headers('authorization') authorization = ''): Promise<string> {
    const { metricsToken } = this.config;
    if (!metricsToken || !isSame(authorization, `Bearer ${metricsToken}`)) throw notFound('page');
    return this.metrics.text();
  }
}

/** In the same time whatever differs. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
