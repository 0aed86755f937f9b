// The forecast drawn: for each target the band in which four of five futures end, and the same in words.
import { label, make, shape } from './draw.js';

const WIDTH = 460;
const HEIGHT = 56;
const LEFT = 12;
const RIGHT = 12;

/** "wahrscheinlich (71 %)": a chance as people say it. */
export function chance(probability) {
  const percent = Math.min(Math.max(Math.round(probability * 100), 1), 99);
  const [word] = [[90, 'sehr wahrscheinlich'], [65, 'wahrscheinlich'], [36, 'offen'], [11, 'eher nicht'], [0, 'unwahrscheinlich']]
    .filter(([from]) => percent >= from).map(([, text]) => text);
  return `${word} (${percent} %)`;
}

/** The answer to "schaffen wir die 20 %?"; empty when there is nothing left to forecast. */
export function drawHeadline(place, forecast) {
  const placement = forecast.outlooks.find(outlook => outlook.indicator === 'K-2');
  const question = make('strong', placement ? `Schaffen wir die Vermittlungsquote? ${capital(chance(placement.probability))}.` : '');
  place.replaceChildren(question, ` ${placement?.sentence ?? ''}`);
}

/** One line per target; the places may be narrow. */
export function drawForecast(place, forecast) {
  place.replaceChildren(
    ...(forecast.caution ? [make('p', forecast.caution)] : []),
    ...forecast.outlooks.map(line),
    table(forecast),
  );
}

function line(outlook) {
  const block = document.createElement('div');
  block.className = 'jospen-outlook';
  const title = make('h3', `${outlook.title}: ${chance(outlook.probability)}`);
  const highest = Math.max(outlook.high, outlook.required, outlook.soFar, 1) * 1.08;
  const x = value => LEFT + value * (WIDTH - LEFT - RIGHT) / highest;
  const svg = shape('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img',
    'aria-label': `Heute ${outlook.soFar}, zum Projektende ${outlook.low} bis ${outlook.high}, nötig ${outlook.required}` });
  svg.append(
    shape('line', { x1: LEFT, x2: WIDTH - RIGHT, y1: 30, y2: 30, class: 'jospen-axis' }),
    shape('rect', { x: LEFT, y: 24, width: Math.max(x(outlook.soFar) - LEFT, 1), height: 12, class: 'jospen-reached' }),
    shape('rect', { x: x(outlook.low), y: 20, width: Math.max(x(outlook.high) - x(outlook.low), 4), height: 20, class: 'jospen-band' }),
    shape('line', { x1: x(outlook.required), x2: x(outlook.required), y1: 12, y2: 48, class: 'jospen-goal' }),
    label(x(outlook.required), 10, `nötig: ${outlook.required}`, x(outlook.required) > WIDTH - 80 ? 'end' : 'middle'),
    label(x(outlook.low), 54, outlook.low === outlook.high ? `${outlook.low}` : `${outlook.low} bis ${outlook.high}`, x(outlook.low) > WIDTH - 80 ? 'end' : 'start'),
  );
  block.append(title, svg, make('p', outlook.sentence));
  return block;
}

function table(forecast) {
  const details = document.createElement('details');
  const shown = document.createElement('table');
  shown.append(make('caption', 'Vier von fünf möglichen Verläufen enden zwischen „von“ und „bis“.'));
  const head = shown.createTHead().insertRow();
  for (const name of ['Ziel', 'Heute', 'Von', 'Mitte', 'Bis', 'Nötig', 'Wahrscheinlichkeit']) {
    head.append(make('th', name, { scope: 'col' }));
  }
  const body = shown.createTBody();
  for (const outlook of forecast.outlooks) {
    const row = body.insertRow();
    row.append(make('th', outlook.title, { scope: 'row' }));
    for (const value of [outlook.soFar, outlook.low, outlook.middle, outlook.high, outlook.required, chance(outlook.probability)]) {
      row.insertCell().textContent = value;
    }
  }
  details.append(make('summary', 'Als Tabelle'), shown);
  return details;
}

function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
