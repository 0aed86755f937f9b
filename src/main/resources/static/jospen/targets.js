// The targets drawn: tiles and trend, for the page and for Cockpit's first page.
import { label, make, shape } from './draw.js';

const SIGNS = { REACHED: '✓', RUNNING: '…', BEHIND: '!', NOTHING_YET: '–' };
const WORDS = { REACHED: 'erreicht', RUNNING: 'im Plan', BEHIND: 'noch nicht erreicht', NOTHING_YET: 'noch nichts zu zählen' };
const WIDTH = 460;
const HEIGHT = 180;
const LEFT = 30;
const RIGHT = 78;
const TOP = 16;
const BOTTOM = 34;

/** "9 von 50": what is reached, and of what. */
export function figure(indicator) {
  if (indicator.id === 'K-2') return `${indicator.value} von ${indicator.required} nötigen`;
  return `${indicator.value} von ${indicator.of ?? indicator.required}`;
}

/**
 * One tile per target.
 *
 * @param more adds to a tile, or nothing
 */
export function drawTiles(place, report, more = () => []) {
  const list = make('ul', '', { className: 'jospen-tiles' });
  for (const indicator of report.indicators) {
    const late = report.day > report.end && indicator.status === 'BEHIND';
    const tile = make('li', '', { className: `jospen-tile jospen-tile-${indicator.status.toLowerCase()}` });
    const status = make('p', '', { className: 'jospen-tile-status' });
    const sign = make('span', SIGNS[indicator.status], { className: 'jospen-tile-sign' });
    sign.setAttribute('aria-hidden', 'true');
    status.append(sign, late ? 'nicht erreicht' : WORDS[indicator.status]);
    tile.append(
      make('h3', indicator.title),
      make('p', figure(indicator), { className: 'jospen-tile-figure' }),
      status,
      ...(indicator.missing ? [make('p', indicator.missing)] : []),
      ...more(indicator),
    );
    list.append(tile);
  }
  place.replaceChildren(list);
}

/** Participants and placements month by month, as lines and as a table that says the same. */
export function drawTrend(place, { report, trend }) {
  const [participants, placement] = report.indicators;
  place.replaceChildren(
    chart('Teilnehmende', trend, month => month.participants, participants.required, report),
    chart('Vermittlungen', trend, month => month.placed, placement.required, report),
    table(trend),
  );
}

function chart(title, trend, value, required, report) {
  const months = monthsBetween(report.start, report.end);
  const highest = Math.max(required, ...trend.map(value), 1);
  const x = index => LEFT + (index + 1) * (WIDTH - LEFT - RIGHT) / months.length;
  const y = number => HEIGHT - BOTTOM - number * (HEIGHT - TOP - BOTTOM) / highest;
  const last = trend.length ? value(trend[trend.length - 1]) : 0;
  const figure = make('figure', '', { className: 'jospen-trend' });
  const svg = shape('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': `${title}: ${last} bisher, nötig sind ${required}` });
  svg.append(
    shape('line', { x1: LEFT, x2: WIDTH - RIGHT, y1: y(0), y2: y(0), class: 'jospen-axis' }),
    shape('line', { x1: LEFT, x2: WIDTH - RIGHT, y1: y(required), y2: y(required), class: 'jospen-goal' }),
    label(WIDTH - RIGHT + 6, y(required) + 5, `nötig: ${required}`),
    label(LEFT - 8, y(0) + 5, '0', 'end'),
    label(LEFT, HEIGHT - 10, monthName(months[0])),
    label(WIDTH - RIGHT, HEIGHT - 10, monthName(months[months.length - 1]), 'end'),
  );
  if (trend.length) {
    const points = [[LEFT, y(0)], ...trend.map((month, index) => [x(index), y(value(month))])];
    const [endX, endY] = points[points.length - 1];
    svg.append(
      shape('polyline', { points: points.map(point => point.join(',')).join(' '), class: 'jospen-line' }),
      shape('circle', { cx: endX, cy: endY, r: 4, class: 'jospen-dot' }),
    );
    svg.append(label(endX + 8, endY + 16, `${last}`, 'start', 'jospen-now'));
  }
  figure.append(make('figcaption', title), svg);
  return figure;
}

function table(trend) {
  const details = make('details');
  const shown = make('table');
  shown.append(make('caption', 'Stand jeweils zum Monatsende, im letzten Monat bisher'));
  const head = shown.createTHead().insertRow();
  for (const name of ['Monat', 'Teilnehmende', 'Vermittlungen', 'Workshops']) {
    head.append(make('th', name, { scope: 'col' }));
  }
  const body = shown.createTBody();
  for (const month of trend) {
    const row = body.insertRow();
    row.append(make('th', monthName(month.firstDay), { scope: 'row' }));
    for (const number of [month.participants, month.placed, month.workshops]) row.insertCell().textContent = number;
  }
  details.append(make('summary', 'Als Tabelle'), shown);
  return details;
}

function monthsBetween(start, end) {
  const months = [];
  let [year, month] = start.split('-').map(Number);
  const [lastYear, lastMonth] = end.split('-').map(Number);
  while (year < lastYear || (year === lastYear && month <= lastMonth)) {
    months.push(`${year}-${String(month).padStart(2, '0')}-01`);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return months;
}

function monthName(day) {
  return `${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
