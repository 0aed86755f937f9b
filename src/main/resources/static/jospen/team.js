// The team page: absences for everybody, moving tasks and the question of rights for the lead.
import { call, change, element, german, problem, rows, say } from './page.js';

const API = '/camunda/api/jospen/team';
const HIDDEN = 'Diese Seite ist für Coaches und Projektleitung da.';
const absence = document.getElementById('absence');
const move = document.getElementById('move');
const question = document.getElementById('question');
const tasks = document.getElementById('tasks');
const answer = document.getElementById('answer');
let people = [];

absence.addEventListener('submit', event => {
  event.preventDefault();
  const entry = Object.fromEntries(new FormData(absence));
  save('/absences', 'POST', entry, content => {
    show(content);
    absence.reset();
    chooseSelf(content);
    say(content.notice ?? 'Eingetragen.');
  });
});
absence.elements.userId.addEventListener('change', showDeputies);
move.elements.from.addEventListener('change', showTasks);
move.addEventListener('submit', event => {
  event.preventDefault();
  const chosen = [...tasks.querySelectorAll('input:checked')].map(box => box.value);
  const { from, to } = Object.fromEntries(new FormData(move));
  save('/tasks', 'POST', { from, to, tasks: chosen }, async () => {
    await showTasks();
    say(chosen.length === 1 ? '1 Aufgabe umgehängt.' : `${chosen.length} Aufgaben umgehängt.`);
  });
});
question.addEventListener('submit', async event => {
  event.preventDefault();
  const response = await call(`${API}/access?${new URLSearchParams(new FormData(question))}`);
  if (response?.ok) answer.replaceChildren(...(await response.json()).map(text => element('li', text)));
  else if (response) say(await problem(response, HIDDEN));
});
load();

async function load() {
  const response = await call(API);
  if (!response) return;
  if (!response.ok) return say(await problem(response, HIDDEN));
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
  const table = document.querySelector('#absences table');
  rows(table, content.absences.map(line => [line.name, german(line.firstDay), german(line.lastDay), line.deputy, state(line)]));
  if (content.absences.length === 0) rows(table, [['Niemand ist abwesend.', '', '', '', '']]);
}

function state(line) {
  const cell = element('span', `${[line.begun ? 'läuft' : 'geplant', line.approval].filter(Boolean).join('; ')} `);
  if (line.toDecide) cell.append(decision(line));
  if (line.own) {
    const button = element('button', line.begun ? 'Beenden' : 'Streichen');
    button.type = 'button';
    button.setAttribute('aria-label', `${button.textContent}: ${line.name} ab ${german(line.firstDay)}`);
    button.addEventListener('click', () => save(`/absences/${line.id}`, 'DELETE', undefined, after => {
      show(after);
      say(line.begun ? 'Beendet.' : 'Gestrichen.');
    }));
    cell.append(button);
  }
  return cell;
}

function decision(line) {
  const form = document.createElement('form');
  form.className = 'jospen';
  const label = document.createElement('label');
  const note = Object.assign(document.createElement('input'), { name: 'note', maxLength: 300, autocomplete: 'off' });
  label.append(Object.assign(element('span', `Ihr Satz dazu (${line.name}; bei Nein nötig)`), { className: 'jospen-label' }), note);
  form.append(label);
  for (const [text, yes] of [['Ja', true], ['Nein', false]]) {
    const button = Object.assign(element('button', text), { type: 'button' });
    button.setAttribute('aria-label', `${text}: ${line.deputy} vertritt ${line.name} ab ${german(line.firstDay)}`);
    button.addEventListener('click', () => save(`/absences/${line.id}/decision`, 'POST', { yes, note: note.value }, after => {
      show(after);
      say(yes ? 'Die Vertretung darf den Standort sehen.' : 'Der Standort bleibt für die Vertretung geschlossen.');
    }));
    form.append(button, ' ');
  }
  form.addEventListener('submit', event => event.preventDefault());
  return form;
}

function showDeputies() {
  const person = people.find(other => other.id === absence.elements.userId.value);
  options(absence.elements.deputyId, people.filter(other => person?.deputies.includes(other.id)));
  document.getElementById('alone').hidden = absence.elements.deputyId.options.length > 0;
}

async function showTasks() {
  const response = await call(`${API}/tasks?${new URLSearchParams({ user: move.elements.from.value })}`);
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

async function save(path, method, body, done) {
  const response = await change(API + path, method, body);
  if (!response) return;
  if (!response.ok) return say(await problem(response, HIDDEN));
  await done(response.status === 204 ? null : await response.json());
}

function options(select, entries) {
  const chosen = select.value;
  select.replaceChildren(...entries.map(entry => new Option(entry.name, entry.id)));
  if (entries.some(entry => entry.id === chosen)) select.value = chosen;
}
