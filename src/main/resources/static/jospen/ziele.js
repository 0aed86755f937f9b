// The page of the targets: figures for a day, the cases behind them for whoever may see cases.
import { call, element, german, problem, rows, say } from './page.js';
import { drawForecast, drawHeadline } from './forecast.js';
import { drawTiles, drawTrend } from './targets.js';

const API = '/camunda/api/jospen/targets';
const HIDDEN = 'Diese Seite ist für Coaches, Projektleitung und Geschäftsführung da.';
const form = document.getElementById('day');
const list = document.getElementById('list');
let day = null;

form.addEventListener('submit', event => {
  event.preventDefault();
  load(form.elements.on.value, true);
});
load(new URLSearchParams(location.search).get('stand'), false);

async function load(on, asked) {
  const response = await call(on ? `${API}?${new URLSearchParams({ on })}` : API);
  if (!response) return;
  if (!response.ok) return say(await problem(response, HIDDEN));
  const content = await response.json();
  const { report } = content;
  day = report.day;
  form.elements.on.value = day;
  form.hidden = false;
  list.hidden = true;
  document.getElementById('period').textContent =
    `Projektlaufzeit ${german(report.start)} bis ${german(report.end)}, Finanzierung zugesagt bis ${german(report.fundedUntil)}.`;
  document.getElementById('warnings').replaceChildren(...report.warnings.map(text => element('li', text)));
  drawTiles(document.getElementById('tiles'), report, indicator => more(indicator, content.lists));
  const { forecast } = content;
  drawHeadline(document.getElementById('headline'), forecast);
  drawForecast(document.getElementById('forecast'), forecast);
  document.getElementById('forecast-section').hidden = forecast.outlooks.length === 0;
  drawTrend(document.getElementById('trend'), content);
  showPlaces(report);
  document.getElementById('content').hidden = false;
  if (asked) say(`Stand ${german(day)}.`);
}

function more(indicator, lists) {
  const details = document.createElement('details');
  const facts = document.createElement('dl');
  for (const { label, value } of indicator.details) facts.append(element('dt', label), element('dd', value));
  details.append(element('summary', 'Was zählt'), element('p', indicator.definition), facts);
  if (lists) {
    const button = element('button', 'Fälle zeigen');
    button.type = 'button';
    button.className = 'second';
    button.setAttribute('aria-label', `Fälle zeigen: ${indicator.title}`);
    button.addEventListener('click', () => showCases(indicator));
    details.append(button);
  }
  return [details];
}

async function showCases(indicator) {
  const response = await call(`${API}/${indicator.id}/cases?${new URLSearchParams({ on: day })}`);
  if (!response) return;
  if (!response.ok) return say(await problem(response, HIDDEN));
  const cases = (await response.json()).sort((one, other) => Boolean(other.countsOn) - Boolean(one.countsOn));
  const title = document.getElementById('list-title');
  title.textContent = `${indicator.title}: ${cases.length === 1 ? '1 Fall' : `${cases.length} Fälle`}`;
  rows(list.querySelector('table'), cases.map(one => [
    link(one.reference), one.site, german(one.since), one.countsOn ? german(one.countsOn) : 'zählt noch nicht',
  ]));
  list.hidden = false;
  title.focus();
}

/** Cases lead to their file, events and enquiries to their lists. */
function link(reference) {
  const to = { VA: 'veranstaltungen.html', EA: 'anfragen.html' }[reference.slice(0, 2)];
  return Object.assign(element('a', reference), { href: to ?? `akte.html?${new URLSearchParams({ fall: reference })}` });
}

function showPlaces(report) {
  const table = document.getElementById('places');
  const [first] = report.indicators;
  const names = [...first.sites, ...first.jobcenters].map(part => part.name);
  const head = document.createElement('tr');
  head.append(...['Ziel', 'Gesamt', ...names].map(name => Object.assign(element('th', name), { scope: 'col' })));
  table.tHead.replaceChildren(head);
  rows(table, report.indicators.map(indicator => [
    indicator.title,
    text(indicator),
    ...indicator.sites.map(text),
    ...(indicator.jobcenters.length ? indicator.jobcenters : first.jobcenters.map(() => null)).map(part => part ? text(part) : '–'),
  ]));
}

function text({ value, of }) {
  return of === null ? `${value}` : `${value} von ${of}`;
}
