// The page of the events: counters per site, the list, and the way to change one. The person is logged in already.
import { call, change, german, problem, rows, say } from './page.js';

const API = '/camunda/api/jospen/events';
const HIDDEN = 'Diese Seite ist für Coaches, Projektleitung und Geschäftsführung da.';
load();

async function load() {
  const response = await call(API);
  if (!response) return;
  if (!response.ok) return say(await problem(response, HIDDEN));
  const content = await response.json();
  document.getElementById('target').textContent = `Workshops (Ziel ${content.workshopsPerSite})`;
  show('counts', content.counts.map(({ site, counts }) => [
    site,
    `${counts.workshops}, ${reached(content.workshopsPerSite - counts.workshops)}`,
    counts.visits, counts.planned, counts.attended, counts.attendedElsewhere, counts.neverInvitedElsewhere,
  ]));
  show('events', content.events.map(event => [
    content.guests ? guests(event.number) : event.number,
    moment(event.begins),
    `${event.kind}: ${event.topic}`,
    `${event.site}, ${event.place}`,
    `${event.taken} von ${event.capacity}${event.waiting ? `, ${event.waiting} warten` : ''}`,
    event.mayChange ? changing(event) : [event.state, event.reason].filter(Boolean).join(': '),
  ]));
  if (content.events.length === 0) say('Es ist noch keine Veranstaltung geplant.');
}

function reached(missing) {
  if (missing <= 0) return 'erreicht';
  return missing === 1 ? 'noch einer' : `noch ${missing}`;
}

function show(id, lines) {
  const section = document.getElementById(id);
  section.hidden = lines.length === 0;
  rows(section, lines);
}

function guests(number) {
  return Object.assign(document.createElement('a'), {
    href: `veranstaltung.html?nr=${number}`, textContent: number, title: 'Wer kommt? Terminblätter und Bescheinigungen',
  });
}

function changing(event) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Ändern oder absagen';
  button.setAttribute('aria-label', `${event.number} ändern oder absagen`);
  button.addEventListener('click', () => report(event, button));
  const cell = document.createElement('span');
  cell.append(`${event.state} `, button);
  return cell;
}

async function report(event, button) {
  button.disabled = true;
  const response = await change(`${API}/${event.number}/change`, 'POST');
  if (!response) return;
  say(response.ok
    ? `In der Aufgabenliste steht jetzt „Termin ändern oder absagen“ zu ${event.number}.`
    : await problem(response, HIDDEN));
}

function moment(local) {
  const [day, time] = local.split('T');
  return `${german(day)}, ${time.slice(0, 5)} Uhr`;
}
