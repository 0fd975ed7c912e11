import { escapedHtml } from '@commonweal/platform';
import type { KeptPromise } from './kept-promises.js';
import type { OutcomePromises, ThemePromises } from './promises-by-outcome.js';
import type { Publishing } from './what-policy-says.js';

export interface Published {
  publishing: Publishing;
  /** `YYYY-MM-DD` */
  today: string;
  themes: ThemePromises[];
  /** Over the limit of the register; their value in pence. */
  contracts: { running: number; all: number; value: number };
}

/** Where its stylesheet is; the browser takes none from elsewhere, and none that stands in the page. */
const stylesheet = '/public-page.css';

export function publicPageHtml(told: Published): string {
  const council = escapedHtml(told.publishing.council);
  const title = `What our contracts promised and delivered – ${council}`;
  return [
    '<!doctype html>',
    '<html lang="en-GB"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title><link rel="icon" href="/favicon.svg" type="image/svg+xml">`,
    `<link rel="stylesheet" href="${stylesheet}"></head><body>`,
    '<a class="skip" href="#main">Skip to the figures</a>',
    `<header><p>${council}</p></header>`,
    '<main id="main" tabindex="-1"><h1>What our contracts promised and delivered</h1>',
    ...[introduction(told), contents(told), ...told.themes.map(themeSection)],
    ...[told.themes.length ? '' : '<p>No figure has been published yet.</p>', notes(told), data(told)],
    '</main></body></html>\n',
  ].join('\n');
}

function introduction({ publishing, today, contracts }: Published): string {
  const { running, all, value } = contracts;
  return [
    `<p class="lead">Social value that suppliers promised in their contracts with the council, beside what they delivered and the council accepted by ${day(today)}.</p>`,
    '<dl class="facts">',
    fact('Contracts that run', `${number(running)}, worth ${pounds(value)} without VAT`),
    fact('Contracts counted, ended ones too', number(all)),
    fact('Counted are contracts over', `${pounds(publishing.above)} without VAT`),
    '</dl>',
  ].join('\n');
}

const fact = (name: string, text: string) => `<div><dt>${name}</dt><dd>${text}</dd></div>`;

function contents({ themes }: Published): string {
  if (themes.length < 2) return '';
  const items = themes.map(({ title }, at) => `<li><a href="#theme-${at}">${named(title)}</a></li>`);
  return `<nav aria-label="Themes"><ul>${items.join('')}</ul></nav>`;
}

const named = (title: string) => escapedHtml(title || 'Other promises');

function themeSection({ title, outcomes }: ThemePromises, at: number): string {
  return [
    `<section aria-labelledby="theme-${at}"><h2 id="theme-${at}">${named(title)}</h2>`,
    ...outcomes.map((outcome, place) => outcomeTable(outcome, `outcome-${at}-${place}`)),
    '</section>',
  ].join('\n');
}

function outcomeTable({ title, promises }: OutcomePromises, id: string): string {
  return [
    `<h3 id="${id}">${named(title)}</h3>`,
    `<div class="table" role="region" aria-labelledby="${id}" tabindex="0"><table aria-labelledby="${id}"><thead><tr>`,
    '<th scope="col">Measure</th><th scope="col" class="figure">Promised by now</th><th scope="col" class="figure">Delivered</th>',
    '<th scope="col">Delivered of what was promised</th><th scope="col" class="figure">Contracts</th></tr></thead><tbody>',
    ...promises.map(row),
    '</tbody></table></div>',
  ].join('\n');
}

function row(one: KeptPromise): string {
  const { title, unit, promised, delivered, contracts, isWithheld } = one;
  const measure = escapedHtml(title) + (unit ? ` <span class="unit">(${escapedHtml(unit)})</span>` : '');
  const percent = isWithheld || promised <= 0 ? undefined : Math.round((100 * delivered) / promised);
  return [
    `<tr><th scope="row">${measure}</th><td class="figure">${figure(one, promised)}</td>`,
    `<td class="figure">${isWithheld ? '<abbr title="Withheld: a small number of people">withheld</abbr>' : figure(one, delivered)}</td>`,
    `<td>${percent === undefined ? '–' : bar(percent)}</td><td class="figure">${number(contracts)}</td></tr>`,
  ].join('');
}

/** A bar up to twice what was promised, with the mark of all that was; its number stands beside it. */
const bar = (percent: number) =>
  `<svg viewBox="0 0 200 14" width="200" height="14" aria-hidden="true" focusable="false"><rect class="ground" width="200" height="14"/>` +
  `<rect class="part" width="${Math.min(percent, 200)}" height="14"/><rect class="mark" x="99" width="2" height="14"/></svg> ${number(percent)}%`;

function notes({ publishing: { suppressBelow } }: Published): string {
  return [
    '<section aria-labelledby="notes"><h2 id="notes">How to read this</h2><ul>',
    '<li>Promised by now is what falls to the periods that have ended. A period for which the council waived a return is left out.</li>',
    '<li>Delivered is what suppliers reported and the council accepted. The mark in each bar is all that was promised by now.</li>',
    '<li>A measure can stand under several outcomes; it is the same figure each time. Measures that do not add up over contracts, such as percentages, are not shown.</li>',
    `<li>A count of people is withheld where it, or what can be worked out from it, is more than 0 and fewer than ${number(suppressBelow)}, so that nobody can be recognised.</li>`,
    '</ul></section>',
  ].join('\n');
}

function data({ publishing }: Published): string {
  const licence = `<a href="${escapedHtml(publishing.licence)}" rel="license">licence</a>`;
  const links = publishing.isPublic
    ? [
        '<li><a href="/api/ocds/package">All procurements and contracts as open data (JSON, Open Contracting Data Standard)</a></li>',
        '<li><a href="/api/ocds/contract-register">Register of contracts (CSV)</a></li>',
      ]
    : [];
  return [
    '<section aria-labelledby="data"><h2 id="data">Use it</h2>',
    links.length ? `<ul>${links.join('\n')}</ul>` : '',
    `<p>You may use what is published here under this ${licence}.</p></section>`,
  ].join('\n');
}

const number = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 1 });
const pounds = (pence: number) => `£${(pence / 100).toLocaleString('en-GB', { maximumFractionDigits: 0 })}`;
const figure = ({ type }: KeptPromise, value: number) => (type === 'money' ? pounds(value) : number(value));
const day = (date: string) =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', {
    ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  });
