// Counters of the enquiries and the list behind them, without who asked and what. The person is logged in.
const message = document.getElementById('message');
const board = document.getElementById('board');
const onlyOpen = document.getElementById('open');
let enquiries = [];

onlyOpen.addEventListener('change', list);
load();

async function load() {
  const response = await fetch('/camunda/api/jospen/enquiries');
  if (response.status === 401) return say('Bitte zuerst in der Aufgabenliste anmelden.');
  if (response.status === 404) return say('Diese Seite ist für die Beschäftigten des Projektträgers.');
  if (!response.ok) return say('Die Zahlen konnten nicht gelesen werden.');
  const { total, sites, enquiries: all } = await response.json();
  const rows = sites.map(site => counts(site.name, site.counts));
  if (sites.length > 1) rows.push(counts('Zusammen', total));
  document.querySelector('#counts tbody').replaceChildren(...rows);
  enquiries = all;
  list();
  board.hidden = false;
}

function counts(name, { toAnswer, answered, answeredShare, inTimeShare, open, unacknowledged, overdue, medianDays }) {
  return row(name, toAnswer, answered, percent(answeredShare), percent(inTimeShare), open, unacknowledged, overdue, medianDays ?? '–');
}

function list() {
  const shown = enquiries.filter(enquiry => enquiry.open || !onlyOpen.checked);
  document.querySelector('#enquiries tbody').replaceChildren(...shown.map(enquiry => row(
    enquiry.number, enquiry.site, enquiry.requester, enquiry.channel, germanDate(enquiry.receivedOn),
    germanDate(enquiry.answerBy), stand(enquiry), germanDate(enquiry.answeredOn))));
}

function stand({ state, unacknowledged, overdue }) {
  return [state, unacknowledged && 'Bestätigung fehlt', overdue && 'überfällig'].filter(Boolean).join(', ');
}

function row(name, ...values) {
  const line = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = name;
  line.append(head);
  for (const value of values) line.insertCell().textContent = value;
  return line;
}

function say(text) {
  message.textContent = text;
}

function percent(share) {
  return share === null ? '–' : `${share} %`;
}

function germanDate(iso) {
  if (!iso) return '–';
  const [year, month, day] = iso.split('-');
  return `${day}.${month}.${year}`;
}
