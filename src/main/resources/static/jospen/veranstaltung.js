// The page of one event: who comes, and the paper for them. The person is logged in already.
import { call, problem, say } from './page.js';

const number = new URLSearchParams(location.search).get('nr') ?? '';
const api = `/camunda/api/jospen/events/${encodeURIComponent(number)}`;
document.getElementById('title').textContent = `Wer kommt? ${number}`;
load();

async function load() {
  const response = await call(`${api}/guests`);
  if (!response) return;
  if (!response.ok) return say(await problem(response, 'Diese Veranstaltung gibt es nicht, oder sie ist nicht für Sie.'));
  const guests = await response.json();
  if (guests.length === 0) return say('Hier ist noch niemand gefragt worden.');
  document.querySelector('#guests tbody').replaceChildren(...guests.map(row));
  document.getElementById('guests').hidden = false;
}

function row(guest) {
  const line = document.createElement('tr');
  const name = document.createElement('th');
  name.scope = 'row';
  name.textContent = guest.name;
  line.append(name);
  line.insertCell().textContent = guest.caseReference;
  line.insertCell().textContent = guest.attendance ?? guest.state;
  const paper = line.insertCell();
  if (guest.seat) paper.append(link(`${api}/appointment/${guest.id}.pdf`, 'Terminblatt', guest));
  if (guest.certificate) paper.append(link(`${api}/certificate/${guest.id}.pdf`, 'Bescheinigung', guest));
  return line;
}

function link(address, text, guest) {
  const anchor = Object.assign(document.createElement('a'), { href: address, textContent: `${text} (PDF)`, target: '_blank', rel: 'noopener' });
  anchor.setAttribute('aria-label', `${text} für ${guest.name} (PDF)`);
  return anchor;
}
