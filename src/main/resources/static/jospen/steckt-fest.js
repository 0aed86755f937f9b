// „Was steckt fest“: what the machine could not do, and the buttons to have it tried again.
import { call, change, element, problem, rows, say, show } from './page.js';

const API = '/camunda/api/jospen/stuck';
const HIDDEN = 'Diese Seite ist für Projektleitung und Administration da.';
const NOTHING = 'Nichts steckt fest.';
const list = document.getElementById('list');
const moment = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' });
// After a button: long enough to see what becomes of it
const LOOKS = 6;
const PAUSE = 2000;

document.getElementById('all').addEventListener('click', async () => {
  const response = await change(`${API}/retry`, 'POST');
  if (!response) return;
  if (!response.ok) return say(await problem(response, HIDDEN));
  const { number } = await response.json();
  say(number === 1 ? '1 Schritt wird jetzt erneut versucht.' : `${number} Schritte werden jetzt erneut versucht.`);
  watch();
});
load().then(lines => lines?.length === 0 && show(NOTHING));

async function load() {
  const response = await call(API);
  if (!response) return null;
  if (!response.ok) {
    say(await problem(response, HIDDEN));
    return null;
  }
  const lines = await response.json();
  rows(list.querySelector('table'), lines.map(line => [
    line.caseReference ?? '–', step(line), moment.format(new Date(line.since)), line.reason, next(line), button(line)]));
  list.hidden = lines.length === 0;
  return lines;
}

function step({ process, step: name, site }) {
  const cell = document.createElement('span');
  cell.append(name, document.createElement('br'), element('small', [process, site].filter(Boolean).join(', ')));
  return cell;
}

function next({ nextAttempt }) {
  if (!nextAttempt) return 'wartet auf Sie';
  const at = new Date(nextAttempt);
  return at <= new Date() ? 'jetzt' : moment.format(at);
}

function button(line) {
  const retry = element('button', 'Erneut versuchen');
  retry.type = 'button';
  retry.setAttribute('aria-label', `Erneut versuchen: ${line.step}, ${line.caseReference ?? line.process}`);
  retry.addEventListener('click', async () => {
    const response = await change(`${API}/${line.id}/retry`, 'POST');
    if (!response) return;
    if (!response.ok) return say(await problem(response, HIDDEN));
    say('Der Schritt wird jetzt erneut versucht.');
    watch();
  });
  return retry;
}

/** Looks again until nothing of the list is being tried any more. */
async function watch() {
  for (let look = 0; look < LOOKS; look++) {
    await new Promise(resolve => setTimeout(resolve, PAUSE));
    const lines = await load();
    if (!lines) return;
    if (lines.length === 0) return show(NOTHING);
    if (!lines.some(line => line.nextAttempt && new Date(line.nextAttempt) <= new Date())) {
      return show('Was jetzt noch hier steht, hat wieder nicht geklappt oder wartet.');
    }
  }
}
