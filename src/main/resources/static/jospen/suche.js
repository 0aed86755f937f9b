// The search page: asks while somebody types. The person is logged in through Tasklist.
import { token } from './token.js';

const PAUSE = 200;
const input = document.getElementById('text');
const message = document.getElementById('message');
const hits = document.getElementById('hits');
let timer;
let asked = 0;

document.getElementById('form').addEventListener('submit', event => {
  event.preventDefault();
  ask();
});
input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(ask, PAUSE);
});

async function ask() {
  clearTimeout(timer);
  const text = input.value.trim();
  const number = ++asked;
  if (text.length < 2) return show([], '');
  const response = await answer(text);
  // Whoever types on wants the later answer, even if the earlier one comes last
  if (number !== asked) return;
  if (!response) return show([], 'Die Anwendung ist gerade nicht erreichbar. Bitte versuchen Sie es noch einmal.');
  if (response.status === 401) return show([], 'Bitte melden Sie sich zuerst in der Aufgabenliste an und laden Sie dann diese Seite neu.');
  if (response.status === 404) return show([], 'Die Suche ist für Coaches und Projektleitung da.');
  if (response.status === 422) return show([], (await response.json()).jospen.map(error => error.message).join(' '));
  if (!response.ok) return show([], 'Das hat nicht geklappt. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.');
  const result = await response.json();
  show(result.hits, summary(result));
}

async function answer(text) {
  try {
    return await fetch('/camunda/api/jospen/search', {
      method: 'POST',
      body: JSON.stringify({ text }),
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': await token() },
    });
  } catch {
    return null;
  }
}

function summary({ hits: found, more }) {
  if (more) return `Die ersten ${found.length} Treffer. Bitte tippen Sie weiter, um weniger zu erhalten.`;
  if (found.length === 0) return 'Nichts gefunden. Sie finden hier die Fälle Ihres Standorts.';
  return found.length === 1 ? '1 Treffer' : `${found.length} Treffer`;
}

function show(found, text) {
  message.textContent = text;
  hits.replaceChildren(...found.map(item));
}

function item(hit) {
  const entry = document.createElement('li');
  const title = document.createElement('h2');
  const name = `${hit.title} · ${hit.reference}`;
  if (hit.page) title.append(Object.assign(document.createElement('a'), { href: hit.page, textContent: name }));
  else title.textContent = name;
  const facts = document.createElement('p');
  facts.textContent = [hit.site, hit.state, hit.because].filter(Boolean).join(' · ');
  entry.append(title, facts);
  if (hit.tasks.length) {
    const tasks = document.createElement('ul');
    tasks.append(...hit.tasks.map(task));
    entry.append(tasks);
  }
  return entry;
}

function task({ id, name, due }) {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = `/camunda/app/tasklist/default/#/?task=${id}`;
  link.textContent = name;
  line.append(link);
  if (due) line.append(` (fällig am ${due.split('-').reverse().join('.')})`);
  return line;
}
