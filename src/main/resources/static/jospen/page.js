// What our own pages outside of the web apps share: asking the server, and saying what came of it.
import { token } from './token.js';

const message = document.getElementById('message');

/** Tells the person what came of an action, and whoever listens instead of looking. */
export function say(text) {
  show(text);
  message.focus();
}

/** The same for what is there from the beginning. */
export function show(text) {
  message.textContent = text;
}

/** The answer, or null when there is none; then the person knows already. */
export async function call(url, request = {}) {
  try {
    const response = await fetch(url, { cache: 'no-store', ...request });
    // A first password is changed before anything else
    if (response.headers.has('X-Jospen-Account')) location.assign('/jospen/konto.html');
    return response;
  } catch {
    say('Die Anwendung ist gerade nicht erreichbar. Bitte versuchen Sie es noch einmal.');
    return null;
  }
}

/** The same for what changes something; the body is JSON or bytes. */
export async function change(url, method, body) {
  const bytes = body instanceof ArrayBuffer;
  return call(url, {
    method,
    body: bytes || body === undefined ? body : JSON.stringify(body),
    headers: { 'Content-Type': bytes ? 'application/octet-stream' : 'application/json', 'X-XSRF-TOKEN': await token() },
  });
}

/**
 * Why it did not work, in German.
 *
 * @param hidden what a 404 means on this page
 * @param label names the field of a message, where the page can
 */
export async function problem(response, hidden, label = () => '') {
  // Read in any case, since an answer left lying keeps its connection
  const told = await response.json().catch(() => null);
  if (response.status === 401) return 'Bitte melden Sie sich zuerst in der Aufgabenliste an und laden Sie dann diese Seite neu.';
  if (response.status === 404) return hidden;
  if (told?.jospen) return told.jospen.map(error => [label(error.field), error.message].filter(Boolean).join(': ')).join(' ');
  return 'Das hat nicht geklappt. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.';
}

/** Fills a table's body; the first cell of a line is its heading. Cells are texts or elements. */
export function rows(table, lines) {
  table.querySelector('tbody').replaceChildren(...lines.map(([head, ...cells]) => {
    const row = document.createElement('tr');
    const name = document.createElement('th');
    name.scope = 'row';
    name.append(head);
    row.append(name);
    for (const cell of cells) row.insertCell().append(cell ?? '');
    return row;
  }));
}

export function element(tag, text) {
  return Object.assign(document.createElement(tag), { textContent: text });
}

export function german(day) {
  return day.split('-').reverse().join('.');
}

/** Says at each field of a form what is wrong with it, and leads to the first; an empty list takes all of it away. */
export function faults(form, errors) {
  for (const old of form.querySelectorAll('.jospen-error')) old.remove();
  for (const field of form.querySelectorAll('[aria-invalid]')) {
    field.removeAttribute('aria-invalid');
    field.removeAttribute('aria-describedby');
  }
  const rest = [];
  let first = null;
  for (const { field, message } of errors) {
    const input = form.querySelector(`[name="${CSS.escape(field)}"]`);
    const place = input?.closest('fieldset.choices') ?? input?.closest('label');
    if (!place) {
      rest.push(message);
      continue;
    }
    const text = Object.assign(element('span', message), { className: 'jospen-error', id: `fault-${form.id}-${field}` });
    place.append(text);
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', text.id);
    first ??= input;
  }
  if (rest.length > 0) say(rest.join(' '));
  else if (first) {
    show('Bitte die markierten Felder prüfen.');
    first.focus();
  }
}
