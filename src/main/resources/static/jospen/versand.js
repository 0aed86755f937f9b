// The page of sending after a restore: what waits, and the release. The person is logged in through a web app.
import { call, change, problem, rows, say, show } from './page.js';

const API = '/camunda/api/jospen/sending';
const held = document.getElementById('held');
const waiting = document.getElementById('waiting');
const button = document.getElementById('release');
const hidden = 'Den Versand sehen und geben nur Projektleitung und Administration frei.';

button.addEventListener('click', async () => {
  button.disabled = true;
  try {
    const response = await change(`${API}/release`, 'POST');
    if (!response) return;
    if (!response.ok) return say(await problem(response, hidden));
    draw(await response.json());
    say('Der Versand ist freigegeben. Was wartet, geht in den nächsten Minuten hinaus.');
  } finally {
    button.disabled = false;
  }
});
load();

async function load() {
  const response = await call(API);
  if (!response) return;
  if (!response.ok) return say(await problem(response, hidden));
  const content = await response.json();
  draw(content);
  show(content.restoredAt
    ? `Der Versand ist seit der Wiederherstellung vom ${moment(content.restoredAt)} angehalten; es warten ${content.waiting} E-Mails.`
    : `Der Versand läuft; es warten ${content.waiting} E-Mails.`);
}

function draw(content) {
  held.hidden = !content.restoredAt;
  waiting.hidden = !content.mails.length;
  rows(waiting, content.mails.map(mail => [
    mail.subject, mail.recipient, mail.number, moment(mail.since), mail.possibleRepeat ? 'möglicherweise wiederholt' : '',
  ]));
}

function moment(instant) {
  return new Date(instant).toLocaleString('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'medium', timeStyle: 'short' });
}
