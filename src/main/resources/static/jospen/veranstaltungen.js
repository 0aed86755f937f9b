// The page of the events: counters per site, the list, and the way to change one. The person is logged in already.
import { token } from './token.js';

const API = '/camunda/api/jospen/events';
const message = document.getElementById('message');
load();

async function load() {
  const response = await call('');
  if (!response) return;
  if (!response.ok) return say(problem(response));
  const content = await response.json();
  document.getElementById('target').textContent = `Workshops (Ziel ${content.workshopsPerSite})`;
  rows('counts', content.counts.map(({ site, counts }) => [
    site,
    `${counts.workshops}, ${reached(content.workshopsPerSite - counts.workshops)}`,
    counts.visits, counts.planned, counts.attended, counts.attendedElsewhere, counts.neverInvitedElsewhere,
  ]));
  rows('events', content.events.map(event => [
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

function rows(id, lines) {
  const section = document.getElementById(id);
  section.hidden = lines.length === 0;
  section.querySelector('tbody').replaceChildren(...lines.map(([head, ...cells]) => {
    const row = document.createElement('tr');
    const name = document.createElement('th');
    name.scope = 'row';
    name.append(head);
    row.append(name);
    for (const cell of cells) row.insertCell().append(cell);
    return row;
  }));
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
  const response = await call(`/${event.number}/change`, { method: 'POST', headers: { 'X-XSRF-TOKEN': await token() } });
  if (!response) return;
  if (response.status === 422) say((await response.json()).jospen.map(error => error.message).join(' '));
  else if (!response.ok) say(problem(response));
  else say(`In der Aufgabenliste steht jetzt „Termin ändern oder absagen“ zu ${event.number}.`);
}

async function call(path, request = {}) {
  try {
    return await fetch(API + path, { cache: 'no-store', ...request });
  } catch {
    say('Die Anwendung ist gerade nicht erreichbar. Bitte versuchen Sie es noch einmal.');
    return null;
  }
}

function problem(response) {
  if (response.status === 401) return 'Bitte melden Sie sich zuerst an und laden Sie dann diese Seite neu.';
  if (response.status === 404) return 'Diese Seite ist für Coaches, Projektleitung und Geschäftsführung da.';
  return 'Das hat nicht geklappt. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.';
}

function moment(local) {
  const [day, time] = local.split('T');
  return `${day.split('-').reverse().join('.')}, ${time.slice(0, 5)} Uhr`;
}

function say(text) {
  message.textContent = text;
  message.focus();
}
