// The own account: read what is there, change the password, ask for another mail address and confirm it.
import { call, change, element, faults, problem, say } from './page.js';

const API = '/camunda/api/jospen/account';
const password = document.getElementById('password');
const address = document.getElementById('address');
const confirmation = document.getElementById('confirmation');
const code = new URLSearchParams(location.hash.slice(1)).get('code');

password.addEventListener('submit', event => {
  event.preventDefault();
  const { oldPassword, newPassword, repeated } = Object.fromEntries(new FormData(password));
  if (newPassword !== repeated) {
    faults(password, [{ field: 'repeated', message: 'Die beiden neuen Passwörter sind verschieden.' }]);
    return;
  }
  save('/password', { oldPassword, newPassword }, password, 'Ihr Passwort ist geändert.');
});
address.addEventListener('submit', event => {
  event.preventDefault();
  save('/address', Object.fromEntries(new FormData(address)), address,
    'Beantragt. Bitte öffnen Sie innerhalb von 24 Stunden den Link in der E-Mail an die neue Adresse.');
});
document.getElementById('confirm').addEventListener('click', async () => {
  const done = await save('/address/confirmation', { code }, null, 'Ihre neue E-Mail-Adresse gilt ab jetzt.');
  if (!done) return;
  confirmation.hidden = true;
  history.replaceState(null, '', location.pathname);
});
load();

async function load() {
  const response = await call(API);
  if (!response) return;
  if (!response.ok) {
    say(response.status === 401 && code
      ? 'Bitte melden Sie sich zuerst an und öffnen Sie dann den Link in der E-Mail noch einmal.'
      : await problem(response, ''));
    return;
  }
  show(await response.json());
  document.getElementById('account').hidden = false;
  confirmation.hidden = !code;
}

async function save(path, body, form, done) {
  const response = await change(API + path, 'POST', body);
  if (!response) return false;
  if (response.status === 422 && form) {
    faults(form, (await response.json()).jospen);
    return false;
  }
  if (!response.ok) {
    say(await problem(response, ''));
    return false;
  }
  if (form) {
    faults(form, []);
    form.reset();
  }
  show(await response.json());
  say(done);
  return true;
}

function show(content) {
  const facts = [
    ['Name', content.name],
    ['Benutzerkennung', content.id],
    ['Rolle', content.roles.join(', ') || 'keine'],
    ['Standorte', content.sites.join(', ') || 'keine'],
    ['E-Mail-Adresse', content.address || 'keine'],
  ];
  document.getElementById('facts').replaceChildren(...facts.flatMap(([term, text]) => [element('dt', term), element('dd', text)]));
  document.getElementById('rule').textContent = content.passwordRule;
  document.getElementById('first').hidden = !content.mustChangePassword;
  address.hidden = content.mustChangePassword;
  const waiting = document.getElementById('waiting');
  waiting.hidden = !content.waitingAddress;
  waiting.textContent = content.waitingAddress ? `Beantragt ist ${content.waitingAddress}; die Bestätigung steht noch aus.` : '';
}
