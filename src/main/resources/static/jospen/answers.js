// The collection of answers: search it, read it, copy from it. The person is logged in through Tasklist.
const API = '/camunda/api/jospen/enquiries/answers';
const words = document.getElementById('words');
const message = document.getElementById('message');
const answers = document.getElementById('answers');

document.getElementById('search').addEventListener('submit', event => {
  event.preventDefault();
  search().then(() => message.focus());
});
search();

async function search() {
  const response = await fetch(`${API}?search=${encodeURIComponent(words.value)}`);
  answers.replaceChildren();
  if (response.status === 401) return say('Bitte zuerst in der Aufgabenliste anmelden.');
  if (response.status === 404) return say('Diese Seite ist für Coaches und Projektleitung.');
  if (!response.ok) return say('Die Sammlung konnte nicht gelesen werden.');
  const found = await response.json();
  answers.append(...found.map(entry));
  say(found.length === 1 ? '1 Antwort' : `${found.length || 'Keine'} Antworten`);
}

function entry({ question, answer, source, validUntil, expired, answeredOn, site }) {
  const facts = element('dl', {});
  const add = (label, value) => facts.append(element('div', {}, element('dt', {}, label), element('dd', {}, value)));
  add('Antwort', answer);
  add('Beruht auf', source);
  add('Gilt bis', germanDate(validUntil) + (expired ? ' – abgelaufen, bitte neu prüfen' : ''));
  add('Beantwortet', `${germanDate(answeredOn)}, ${site}`);
  return element('article', { class: expired ? 'jospen-facts expired' : 'jospen-facts' }, element('h2', {}, question), facts);
}

function say(text) {
  message.textContent = text;
}

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function germanDate(iso) {
  const [year, month, day] = iso.split('-');
  return `${day}.${month}.${year}`;
}
