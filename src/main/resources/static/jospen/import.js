// The import page: show what a file would do, then do it. The person is logged in through Tasklist.
import { token } from './token.js';

const API = '/camunda/api/jospen/referrals/import';
const STATUS = { NEW: 'neu', ALREADY_IMPORTED: 'schon eingelesen', FAULTY: 'fehlerhaft', IMPORTED: 'eingelesen' };
const input = document.getElementById('file');
const message = document.getElementById('message');
const preview = document.getElementById('preview');
const run = document.getElementById('run');

document.getElementById('upload').addEventListener('submit', event => {
  event.preventDefault();
  send('/preview');
});
run.addEventListener('click', () => send(''));
input.addEventListener('change', () => { preview.hidden = true; });

async function send(step) {
  // The server would hang up on a much larger one, and then nobody could read why
  if (input.files[0].size > 2 * 1024 * 1024) return say('Die Datei ist zu groß: Hier werden höchstens 2 MB angenommen.');
  run.disabled = true;
  try {
    const response = await fetch(API + step, {
      method: 'POST',
      body: await input.files[0].arrayBuffer(),
      headers: { 'Content-Type': 'text/csv', 'X-XSRF-TOKEN': await token() },
    });
    if (response.status === 401) return say('Bitte zuerst in der Aufgabenliste anmelden.');
    if (response.status === 404) return say('Zuweisungen einlesen können nur die Jobcenter.');
    if (!response.ok) {
      const told = await response.json().catch(() => null);
      return say(told?.jospen?.map(error => error.message).join(' ') ?? 'Die Datei konnte nicht eingelesen werden.');
    }
    show(await response.json());
  } catch {
    say('Die Anwendung ist gerade nicht erreichbar. Bitte versuchen Sie es noch einmal.');
  } finally {
    run.disabled = false;
  }
}

function show(rows) {
  const count = status => rows.filter(row => row.status === status).length;
  const body = preview.querySelector('tbody');
  body.replaceChildren(...rows.map(row => {
    const line = document.createElement('tr');
    const notes = row.caseReference ?? row.errors.map(error => error.field ? `${error.field}: ${error.message}` : error.message).join(' ');
    for (const text of [row.line, row.name, STATUS[row.status], notes]) line.insertCell().textContent = text;
    line.className = row.status.toLowerCase();
    return line;
  }));
  preview.hidden = false;
  run.hidden = count('NEW') === 0;
  run.textContent = count('NEW') === 1 ? '1 Person einlesen' : `${count('NEW')} Personen einlesen`;
  say([[count('IMPORTED'), 'eingelesen'], [count('NEW'), 'neu'], [count('ALREADY_IMPORTED'), 'schon eingelesen'], [count('FAULTY'), 'fehlerhaft']]
    .filter(([number]) => number).map(([number, word]) => `${number} ${word}`).join(', ') + '.');
}

function say(text) {
  message.textContent = text;
  message.focus();
}
