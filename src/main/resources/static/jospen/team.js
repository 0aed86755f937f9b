// The team page: absences for everybody, moving tasks and the question of rights for the lead.
import { token } from './token.js';

const API = '/camunda/api/jospen/team';
const message = document.getElementById('message');
const absence = document.getElementById('absence');
const move = document.getElementById('move');
const question = document.getElementById('question');
const tasks = document.getElementById('tasks');
const answer = document.getElementById('answer');
let people = [];

absence.addEventListener('submit', event => {
  event.preventDefault();
  const entry = Object.fromEntries(new FormData(absence));
  change('/absences', 'POST', entry, content => {
    show(content);
    absence.reset();
    chooseSelf(content);
    say('Eingetragen.');
  });
});
absence.elements.userId.addEventListener('change', showDeputies);
move.elements.from.addEventListener('change', showTasks);
move.addEventListener('submit', event => {
  event.preventDefault();
  const chosen = [...tasks.querySelectorAll('input:checked')].map(box => box.value);
  const { from, to } = Object.fromEntries(new FormData(move));
  change('/tasks', 'POST', { from, to, tasks: chosen }, async () => {
    await showTasks();
    say(chosen.length === 1 ? '1 Aufgabe umgehängt.' : `${chosen.length} Aufgaben umgehängt.`);
  });
});
question.addEventListener('submit', async event => {
  event.preventDefault();
  const response = await call(`/access?${new URLSearchParams(new FormData(question))}`);
  if (response?.ok) answer.replaceChildren(...(await response.json()).map(text => element('li', text)));
  else if (response) say(await problem(response));
});
load();

async function load() {
  const response = await call('');
  if (!response) return;
  if (!response.ok) return say(await problem(response));
  const content = await response.json();
  people = content.people;
  show(content);
  options(absence.elements.userId, content.lead ? people : people.filter(person => person.id === content.self));
  chooseSelf(content);
  if (content.lead) {
    options(move.elements.from, people);
    options(move.elements.to, people);
    await showTasks();
  }
  document.getElementById('absences').hidden = false;
  document.getElementById('moves').hidden = !content.lead;
  document.getElementById('access').hidden = !content.lead;
}

function chooseSelf(content) {
  absence.elements.userId.value = content.self;
  showDeputies();
}

function show(content) {
  const body = document.querySelector('#absences tbody');
  body.replaceChildren(...content.absences.map(line => {
    const row = document.createElement('tr');
    for (const text of [line.name, german(line.firstDay), german(line.lastDay), line.deputy]) row.insertCell().textContent = text;
    const state = row.insertCell();
    state.textContent = line.begun ? 'läuft ' : 'geplant ';
    if (line.own) {
      const button = element('button', line.begun ? 'Beenden' : 'Streichen');
      button.type = 'button';
      button.setAttribute('aria-label', `${button.textContent}: ${line.name} ab ${german(line.firstDay)}`);
      button.addEventListener('click', () => change(`/absences/${line.id}`, 'DELETE', null, after => {
        show(after);
        say(line.begun ? 'Beendet.' : 'Gestrichen.');
      }));
      state.append(button);
    }
    return row;
  }));
  if (content.absences.length === 0) {
    const cell = body.insertRow().insertCell();
    cell.colSpan = 5;
    cell.textContent = 'Niemand ist abwesend.';
  }
}

function showDeputies() {
  const person = people.find(other => other.id === absence.elements.userId.value);
  options(absence.elements.deputyId, people.filter(other => person?.deputies.includes(other.id)));
  document.getElementById('alone').hidden = absence.elements.deputyId.options.length > 0;
}

async function showTasks() {
  const response = await call(`/tasks?${new URLSearchParams({ user: move.elements.from.value })}`);
  if (!response?.ok) return;
  const lines = await response.json();
  tasks.replaceChildren(...lines.map(({ task, site }) => {
    const label = document.createElement('label');
    label.className = 'jospen-choice';
    const box = Object.assign(document.createElement('input'), { type: 'checkbox', value: task.id, checked: true });
    label.append(box, ` ${task.name}, ${site}${task.due ? `, fällig am ${german(task.due)}` : ''}`);
    return label;
  }));
  if (lines.length === 0) tasks.textContent = 'Keine Aufgabe übernommen.';
}

async function change(path, method, body, done) {
  const response = await call(path, {
    method,
    body: body && JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': await token() },
  });
  if (!response) return;
  if (!response.ok) return say(await problem(response));
  await done(response.status === 204 ? null : await response.json());
}

async function call(path, request = {}) {
  try {
    return await fetch(API + path, { cache: 'no-store', ...request });
  } catch {
    say('Die Anwendung ist gerade nicht erreichbar. Bitte versuchen Sie es noch einmal.');
    return null;
  }
}

async function problem(response) {
  if (response.status === 401) return 'Bitte melden Sie sich zuerst in der Aufgabenliste an und laden Sie dann diese Seite neu.';
  if (response.status === 404) return 'Diese Seite ist für Coaches und Projektleitung da.';
  if (response.status === 422) return (await response.json()).jospen.map(error => error.message).join(' ');
  return 'Das hat nicht geklappt. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.';
}

function options(select, entries) {
  const chosen = select.value;
  select.replaceChildren(...entries.map(entry => new Option(entry.name, entry.id)));
  if (entries.some(entry => entry.id === chosen)) select.value = chosen;
}

function element(tag, text) {
  return Object.assign(document.createElement(tag), { textContent: text });
}

function german(day) {
  return day.split('-').reverse().join('.');
}

function say(text) {
  message.textContent = text;
  message.focus();
}
