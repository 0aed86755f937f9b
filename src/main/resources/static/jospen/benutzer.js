// The administrator's page: who works here, with which roles and sites; taking on, changing, locking, and a file of many.
import { call, change, element, faults, problem, rows, say } from './page.js';
import { token } from './token.js';

const API = '/camunda/api/jospen/users';
const HIDDEN = 'Diese Seite ist für die Administration da.';
const STATUS = { NEW: 'neu', KNOWN: 'schon da', FAULTY: 'fehlerhaft', TAKEN_ON: 'aufgenommen' };
const FIELDS = { id: 'Benutzerkennung', firstName: 'Vorname', lastName: 'Nachname', address: 'E-Mail', roles: 'Rollen', sites: 'Standorte' };
const moment = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' });
const search = document.getElementById('search');
const person = document.getElementById('person');
const account = document.getElementById('account');
const existing = document.getElementById('existing');
const upload = document.getElementById('upload');
const preview = document.getElementById('preview');
const lock = document.getElementById('lock');
const run = document.getElementById('run');
let content = null;
let shown = null;

search.addEventListener('submit', event => event.preventDefault());
search.addEventListener('input', list);
document.getElementById('new').addEventListener('click', () => open(null));
document.getElementById('close').addEventListener('click', () => { person.hidden = true; });
account.addEventListener('change', choosePlaces);
account.addEventListener('submit', event => {
  event.preventDefault();
  const data = new FormData(account);
  const roles = data.getAll('roles');
  const form = {
    ...Object.fromEntries(['id', 'firstName', 'lastName', 'address'].map(name => [name, data.get(name)])),
    roles,
    sites: needsSite(roles) ? data.getAll('sites') : [],
  };
  if (shown) save(`/${shown}`, 'PUT', form, () => 'Gespeichert.');
  else save('', 'POST', form, () => 'Aufgenommen.', form.id);
});
lock.addEventListener('click', () => {
  const locked = line(shown).locked;
  save(`/${shown}/${locked ? 'unlock' : 'lock'}`, 'POST', undefined, done => {
    if (locked) return 'Entsperrt: Rolle und Standorte gelten wieder.';
    if (done.tasksBack === 0) return 'Gesperrt. Es war keine Aufgabe übernommen.';
    return done.tasksBack === 1
      ? 'Gesperrt. 1 übernommene Aufgabe steht wieder bei ihrer Gruppe.'
      : `Gesperrt. ${done.tasksBack} übernommene Aufgaben stehen wieder bei ihrer Gruppe.`;
  });
});
document.getElementById('reset').addEventListener('click', () => {
  save(`/${shown}/password`, 'POST', undefined, () => 'Das bisherige Passwort gilt nicht mehr.', shown);
});
upload.addEventListener('submit', event => {
  event.preventDefault();
  send('/import/preview');
});
upload.addEventListener('change', () => { preview.hidden = true; });
run.addEventListener('click', () => send('/import'));
load();

async function load() {
  const response = await call(API);
  if (!response) return;
  if (!response.ok) {
    say(await problem(response, HIDDEN));
    return;
  }
  content = await response.json();
  choices('roles', content.roles);
  choices('sites', content.sites);
  list();
  document.getElementById('content').hidden = false;
}

function list() {
  const words = search.elements.text.value.toLowerCase().split(/\s+/).filter(Boolean);
  const found = content.people.filter(one => {
    const text = [one.id, one.firstName, one.lastName, one.address, places(one), one.locked ? 'gesperrt' : ''].join(' ').toLowerCase();
    return words.every(word => text.includes(word));
  });
  rows(document.getElementById('people'), found.map(one => [
    pick(one), places(one), one.address, one.lastLogin ? moment.format(new Date(one.lastLogin)) : 'noch nie', state(one),
  ]));
  if (found.length === 0) rows(document.getElementById('people'), [['Niemand gefunden.', '', '', '', '']]);
}

function pick(one) {
  const button = element('button', `${one.firstName} ${one.lastName} (${one.id})`);
  button.type = 'button';
  button.className = 'pick';
  button.addEventListener('click', () => open(one.id));
  return button;
}

function places(one) {
  const roles = one.roles.map(id => content.roles.find(role => role.id === id)?.name ?? id).join(', ');
  const sites = one.sites.map(id => content.sites.find(site => site.id === id)?.name ?? id).join(', ');
  return sites ? `${roles}: ${sites}` : roles;
}

function state(one) {
  return [one.locked ? 'gesperrt' : 'aktiv', one.mustChangePassword ? 'erstes Passwort noch nicht geändert' : '', one.note ?? '']
    .filter(Boolean).join('; ');
}

function line(id) {
  return content.people.find(one => one.id === id);
}

function open(id) {
  shown = id;
  const one = id ? line(id) : { id: '', firstName: '', lastName: '', address: '', roles: [], sites: [], locked: false };
  document.getElementById('password').hidden = true;
  faults(account, []);
  for (const name of ['id', 'firstName', 'lastName', 'address']) account.elements[name].value = one[name];
  account.elements.id.readOnly = Boolean(id);
  for (const name of ['roles', 'sites']) {
    for (const box of account.querySelectorAll(`[name=${name}]`)) box.checked = one[name].includes(box.value);
  }
  choosePlaces();
  account.querySelector('button[type=submit]').disabled = one.locked;
  existing.hidden = !id;
  lock.textContent = one.locked ? 'Entsperren' : 'Sperren';
  person.hidden = false;
  const title = document.getElementById('person-title');
  title.textContent = id ? `${one.firstName} ${one.lastName}` : 'Jemanden aufnehmen';
  title.focus();
  if (id) showChanges(id);
}

async function showChanges(id) {
  const response = await call(`${API}/${id}/changes`);
  if (!response?.ok) return;
  const lines = await response.json();
  const table = document.getElementById('changes');
  rows(table, lines.map(entry => [moment.format(new Date(entry.at)), entry.what, entry.by]));
  if (lines.length === 0) rows(table, [['Noch nichts.', '', '']]);
}

function choosePlaces() {
  document.getElementById('places').hidden = !needsSite(new FormData(account).getAll('roles'));
}

function needsSite(roles) {
  return content.roles.some(role => role.withSite && roles.includes(role.id));
}

async function save(path, method, body, told, withPassword) {
  const response = await change(API + path, method, body);
  if (!response) return;
  if (response.status === 422) {
    faults(account, (await response.json()).jospen);
    return;
  }
  if (!response.ok) {
    say(await problem(response, HIDDEN));
    return;
  }
  const done = await response.json();
  content = done.content;
  list();
  open(withPassword ?? shown);
  if (done.password) {
    document.getElementById('whose').textContent = withPassword;
    document.getElementById('secret').textContent = done.password;
    document.getElementById('password').hidden = false;
  }
  say(told(done));
}

async function send(step) {
  run.disabled = true;
  try {
    const response = await call(API + step, {
      method: 'POST',
      body: await upload.elements.file.files[0].arrayBuffer(),
      headers: { 'Content-Type': 'text/csv', 'X-XSRF-TOKEN': await token() },
    });
    if (!response) return;
    if (!response.ok) {
      say(await problem(response, HIDDEN));
      return;
    }
    showResults(await response.json());
    if (step === '/import') await load();
  } finally {
    run.disabled = false;
  }
}

function showResults(results) {
  const count = status => results.filter(row => row.status === status).length;
  rows(preview.querySelector('table'), results.map(row => [
    String(row.line), `${row.name} (${row.id})`, STATUS[row.status],
    row.password ? `Erstes Passwort, nur jetzt zu sehen: ${row.password}`
      : row.errors.map(error => [FIELDS[error.field], error.message].filter(Boolean).join(': ')).join(' '),
  ]));
  preview.hidden = false;
  run.hidden = count('NEW') === 0;
  run.textContent = count('NEW') === 1 ? '1 Person aufnehmen' : `${count('NEW')} Personen aufnehmen`;
  say(Object.entries(STATUS).filter(([status]) => count(status)).map(([status, word]) => `${count(status)} ${word}`).join(', ') + '.');
}

function choices(name, entries) {
  const place = document.getElementById(name);
  if (place.children.length > 0) return;
  place.replaceChildren(...entries.map(entry => {
    const label = document.createElement('label');
    label.className = 'jospen-choice';
    label.append(Object.assign(document.createElement('input'), { type: 'checkbox', name, value: entry.id }), ` ${entry.name}`);
    return label;
  }));
}
