// Draws a person's file: facts, what comes next, the way so far with a choice of kinds, and the profiles.
import { label, make, shape } from './draw.js';

const WIDTH = 380;
const LINE = 42;
const EDGE = 12;

export function drawFile(place, file) {
  place.replaceChildren(head(file.header), next(file), ...file.profiles.map(profile), past(file.past));
  place.classList.add('jospen-file');
}

function head(header) {
  const section = make('section');
  const facts = make('dl');
  const all = [
    ['Name', header.participant], ['Fallkennung', header.caseReference], ['Standort', header.site], ['Stand', header.state],
    ...header.facts.map(fact => [fact.label, fact.value]),
  ];
  for (const [name, value] of all.filter(([, text]) => text)) {
    const group = make('div');
    group.append(make('dt', name), make('dd', value));
    facts.append(group);
  }
  section.append(facts, ...header.insights.map(insight));
  return section;
}

function insight({ title, lines }) {
  const details = make('details');
  const list = make('ul');
  list.append(...lines.map(line => make('li', line)));
  details.append(make('summary', title), list);
  return details;
}

function next({ tasks, next: coming }) {
  const section = make('section');
  section.append(make('h2', 'Als Nächstes'));
  const list = make('ul');
  for (const { id, name, due } of tasks) {
    const line = make('li');
    const link = make('a', name, { href: `/camunda/app/tasklist/default/#/?task=${id}` });
    line.append(...(due ? [make('strong', german(due)), ' '] : []), 'Aufgabe: ', link);
    list.append(line);
  }
  for (const { on, kindLabel, text } of coming) {
    const line = make('li');
    line.append(make('strong', german(on)), ` ${kindLabel}: ${text}`);
    list.append(line);
  }
  section.append(list.children.length ? list : make('p', 'Nichts steht an.'));
  return section;
}

function past(lines) {
  const section = make('section');
  const list = make('ol');
  list.className = 'jospen-timeline';
  const kinds = new Map(lines.map(line => [line.kind, line.kindLabel]));
  const choice = make('div');
  choice.className = 'jospen-kinds';
  choice.setAttribute('role', 'group');
  choice.setAttribute('aria-label', 'Was gezeigt wird');
  const buttons = [['', 'Alles'], ...kinds].map(([kind, name]) => {
    const button = make('button', name, { type: 'button' });
    button.addEventListener('click', () => show(kind));
    button.dataset.kind = kind;
    return button;
  });
  choice.append(...buttons);
  section.append(make('h2', 'Bisheriger Weg'), choice, list);
  show('');
  return section;

  function show(chosen) {
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.kind === chosen));
    list.replaceChildren(...lines.filter(line => !chosen || line.kind === chosen).map(line => {
      const entry = make('li');
      const time = make('time', german(line.on), { dateTime: line.on });
      const kind = make('span', line.kindLabel);
      kind.className = 'jospen-kind';
      entry.append(time, kind, make('span', line.text));
      return entry;
    }));
  }
}

/** Bars for the eye, a table with the same numbers for everybody. */
function profile(shown) {
  const section = make('section');
  const changed = shown.latestOn !== null;
  const words = changed
    ? `${german(shown.firstOn)} (offener Kreis) und ${german(shown.latestOn)} (voller Kreis)`
    : `${german(shown.firstOn)}`;
  section.append(make('h2', shown.title), make('p', `${words}. ${shown.legend}.`));
  if (shown.rows.length === 0) {
    section.append(make('p', 'Nichts, was hier gezeigt werden darf.'));
    return section;
  }
  section.append(chart(shown, changed), table(shown, changed));
  return section;
}

function chart({ title, lowest, highest, rows }, changed) {
  const height = rows.length * LINE + 24;
  const x = value => EDGE + (value - lowest) * (WIDTH - 2 * EDGE) / (highest - lowest);
  const svg = shape('svg', { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': `${title}, die Werte stehen auch in der Tabelle darunter` });
  for (let value = lowest; value <= highest; value += 1) svg.append(label(x(value), height - 4, value, 'middle'));
  rows.forEach(({ label: name, first, latest }, index) => {
    const y = index * LINE + 30;
    svg.append(label(0, y - 14, name), shape('line', { x1: x(lowest), x2: x(highest), y1: y, y2: y, class: 'jospen-grid' }));
    for (let value = lowest; value <= highest; value += 1) {
      svg.append(shape('line', { x1: x(value), x2: x(value), y1: y - 3, y2: y + 3, class: 'jospen-grid' }));
    }
    if (first !== null && latest !== null && first !== latest) {
      svg.append(shape('line', { x1: x(first), x2: x(latest), y1: y, y2: y, class: 'jospen-change' }));
    }
    if (first !== null) svg.append(shape('circle', { cx: x(first), cy: y, r: 7, class: changed ? 'jospen-first' : 'jospen-latest' }));
    if (latest !== null) svg.append(shape('circle', { cx: x(latest), cy: y, r: 5, class: 'jospen-latest' }));
  });
  return svg;
}

function table({ title, firstOn, latestOn, rows }, changed) {
  const details = make('details');
  const shown = make('table');
  shown.append(make('caption', title));
  const headings = ['', german(firstOn), ...(changed ? [german(latestOn), 'Veränderung'] : [])];
  const head = shown.createTHead().insertRow();
  for (const heading of headings) head.append(make('th', heading, { scope: 'col' }));
  const body = shown.createTBody();
  for (const { label: name, first, latest } of rows) {
    const row = body.insertRow();
    row.append(make('th', name, { scope: 'row' }));
    row.insertCell().textContent = first ?? 'nicht erhoben';
    if (changed) {
      row.insertCell().textContent = latest ?? 'nicht erhoben';
      row.insertCell().textContent = first === null || latest === null ? '–' : signed(latest - first);
    }
  }
  details.append(make('summary', 'Als Tabelle'), shown);
  return details;
}

function signed(number) {
  return number > 0 ? `+${number}` : String(number).replace('-', '−');
}

function german(day) {
  return day.split('-').reverse().join('.');
}
