type Sign = readonly [RegExp, string];

/** In the order in which they must be asked: each names itself, and many name others too. */
const browsers: Sign[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
];

const systems: Sign[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

const nameIn = (signs: Sign[], agent: string) => signs.find(([sign]) => sign.test(agent))?.[1];

/** What people call a browser by what it says of itself, such as `Firefox on Windows`; no version, nothing that tells people apart. */
export function browserName(agent: string | undefined): string {
  const [browser, system] = [nameIn(browsers, agent ?? ''), nameIn(systems, agent ?? '')];
  if (!browser && !system) return 'Another program';
  return `${browser ?? 'A browser'} on ${system ?? 'another system'}`;
}
