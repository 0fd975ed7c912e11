import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Config, invalidField } from '@commonweal/platform';

const refused = new BlockList();
for (const [net, prefix] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
  ] as const),
  ...([
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 3],
  ] as const),
] as const)
  refused.addSubnet(net, prefix, 'ipv4');
// Teredo, documentation and 6to4 lie within what is global; the first and the last lead to addresses of IPv4.
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  refused.addSubnet(net, prefix, 'ipv6');
const globalOfSix = new BlockList();
globalOfSix.addSubnet('2000::', 3, 'ipv6');

/**
 * Whether anybody on the internet may be meant by it. Registries: IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890);
 * of IPv6 only what is assigned as global unicast (RFC 4291), so that forms which hide an IPv4 address are out.
 */
function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !refused.check(address, 'ipv4');
  return globalOfSix.check(address, 'ipv6') && !refused.check(address, 'ipv6');
}

/** Where deliveries may go: out, by https. Otherwise an administrator could reach by us what only we can reach. */
@Injectable()
export class Destination {
  constructor(private readonly config: Config) {}

  /** What can be said without asking where a name leads to. @throws DomainError invalid on `url` */
  check(text: string): void {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || !['http:', 'https:'].includes(url.protocol))
      throw invalidField('url', 'Give the whole address, such as https://example.org/hooks.');
    if (url.username || url.password)
      throw invalidField('url', 'Leave name and password out: deliveries are signed.');
    if (this.refuses(url) || (!this.config.webhooksToPrivate && isHere(url)))
      throw invalidField('url', `${url.hostname} lies within a private network.`);
    if (url.protocol === 'http:' && !isHere(url)) throw invalidField('url', 'It must begin with https://.');
  }

  /** Whether the address itself, not a name, lies where none may go. */
  refuses(url: URL): boolean {
    const host = hostOf(url);
    return !this.config.webhooksToPrivate && isIP(host) !== 0 && !isPublic(host);
  }

  /** Finds the address of a name, and refuses it where any that it has is private: looked at for the very connection that is made. */
  readonly lookup: LookupFunction = (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const [first] = found;
      const isRefused = !this.config.webhooksToPrivate && found.some(({ address }) => !isPublic(address));
      if (!first || isRefused) done(new Error(`${host} lies within a private network`), []);
      else if (options.all) done(null, found);
      else done(null, first.address, first.family);
    });
  };
}

const hostOf = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, '');
const isHere = (url: URL) => ['localhost', '127.0.0.1', '::1'].includes(hostOf(url));
