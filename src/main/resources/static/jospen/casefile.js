// Draws a person's file: facts, what comes next, the way so far with a choice of kinds, and the profiles.
const SVG = 'http://www.w3.org/2000/svg';
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
  for (const [label, value] of all.filter(([, text]) => text)) {
    const group = make('div');
    group.append(make('dt', label), make('dd', value));
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
    const link = Object.assign(make('a', name), { href: `/camunda/app/tasklist/default/#/?task=${id}` });
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
  const buttons = [['', 'Alles'], ...kinds].map(([kind, label]) => {
    const button = Object.assign(make('button', label), { type: 'button' });
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
      const time = Object.assign(make('time', german(line.on)), { dateTime: line.on });
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

function chart({ title, highest, rows }, changed) {
  const height = rows.length * LINE + 24;
  const x = value => EDGE + value * (WIDTH - 2 * EDGE) / highest;
  const svg = draw('svg', { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': `${title}, die Werte stehen auch in der Tabelle darunter` });
  for (let value = 0; value <= highest; value += 1) svg.append(text(x(value), height - 4, value, 'middle'));
  rows.forEach(({ label, first, latest }, index) => {
    const y = index * LINE + 30;
    svg.append(text(0, y - 14, label, 'start'), draw('line', { x1: x(0), x2: x(highest), y1: y, y2: y, class: 'jospen-grid' }));
    for (let value = 0; value <= highest; value += 1) {
      svg.append(draw('line', { x1: x(value), x2: x(value), y1: y - 3, y2: y + 3, class: 'jospen-grid' }));
    }
    if (first !== null && latest !== null && first !== latest) {
      svg.append(draw('line', { x1: x(first), x2: x(latest), y1: y, y2: y, class: 'jospen-change' }));
    }
    if (first !== null) svg.append(draw('circle', { cx: x(first), cy: y, r: 7, class: changed ? 'jospen-first' : 'jospen-latest' }));
    if (latest !== null) svg.append(draw('circle', { cx: x(latest), cy: y, r: 5, class: 'jospen-latest' }));
  });
  return svg;
}

function table({ title, firstOn, latestOn, rows }, changed) {
  const details = make('details');
  const shown = make('table');
  shown.append(make('caption', title));
  const headings = ['', german(firstOn), ...(changed ? [german(latestOn), 'Veränderung'] : [])];
  const head = shown.createTHead().insertRow();
  for (const heading of headings) head.append(Object.assign(make('th', heading), { scope: 'col' }));
  const body = shown.createTBody();
  for (const { label, first, latest } of rows) {
    const row = body.insertRow();
    row.append(Object.assign(make('th', label), { scope: 'row' }));
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

function make(tag, textContent = '') {
  return Object.assign(document.createElement(tag), { textContent });
}

function draw(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function text(x, y, content, anchor) {
  const element = draw('text', { x, y, 'text-anchor': anchor });
  element.textContent = content;
  return element;
}
