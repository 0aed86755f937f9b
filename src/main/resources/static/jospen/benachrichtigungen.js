// The page of the mails about tasks: show what holds, save what is chosen. The person is logged in through Tasklist.
import { token } from './token.js';

const API = '/camunda/api/jospen/notifications';
const form = document.getElementById('form');
const choices = document.getElementById('choices');
const address = document.getElementById('address');
const message = document.getElementById('message');
const button = form.querySelector('button');

form.addEventListener('submit', event => {
  event.preventDefault();
  save();
});
form.addEventListener('change', () => { message.textContent = ''; });
load();

async function load() {
  const response = await call({});
  if (response?.ok) {
    show(await response.json());
    form.hidden = false;
  } else if (response) {
    say(problem(response));
  }
}

async function save() {
  button.disabled = true;
  try {
    const choice = new FormData(form).get('choice');
    const response = await call({
      method: 'PUT',
      body: JSON.stringify({ choice }),
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': await token() },
    });
    if (!response) return;
    if (response.status === 422) return say((await response.json()).jospen.map(error => error.message).join(' '));
    if (!response.ok) return say(problem(response));
    const content = await response.json();
    show(content);
    say(`Gespeichert: ${content.choices.find(entry => entry.value === content.choice).label}.`);
  } finally {
    button.disabled = false;
  }
}

async function call(request) {
  try {
    return await fetch(API, { cache: 'no-store', ...request });
  } catch {
    say('Die Anwendung ist gerade nicht erreichbar. Bitte versuchen Sie es noch einmal.');
    return null;
  }
}

function problem(response) {
  return response.status === 401
    ? 'Bitte melden Sie sich zuerst in der Aufgabenliste an und laden Sie dann diese Seite neu.'
    : 'Das hat nicht geklappt. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.';
}

function show(content) {
  address.textContent = content.address
    ? `Die E-Mails gehen an ${content.address}.`
    : 'Für Sie ist keine E-Mail-Adresse eingetragen; deshalb erhalten Sie keine E-Mails. Bitte wenden Sie sich an die Administration.';
  choices.replaceChildren(...content.choices.map(entry => {
    const label = document.createElement('label');
    label.className = 'jospen-choice';
    const input = Object.assign(document.createElement('input'), {
      type: 'radio', name: 'choice', value: entry.value, checked: entry.value === content.choice,
    });
    const name = document.createElement('strong');
    name.textContent = entry.label;
    const sentence = document.createElement('span');
    sentence.className = 'hint';
    sentence.textContent = entry.sentence;
    label.append(input, name, sentence);
    return label;
  }));
}

function say(text) {
  message.textContent = text;
  message.focus();
}
