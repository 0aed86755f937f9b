// One click logs in as a person of the demo and opens the web app that is theirs.
const password = document.querySelector('[data-password]').dataset.password;
const problem = document.getElementById('problem');
const buttons = [...document.querySelectorAll('button[data-user]')];

for (const button of buttons) button.addEventListener('click', () => enter(button.dataset.user, button.dataset.app));

async function enter(username, app) {
  problem.hidden = true;
  for (const button of buttons) button.disabled = true;
  try {
    // Any answer of the web apps carries the CSRF token for the session.
    const token = (await fetch('/camunda/app/welcome/default/', { cache: 'no-store' })).headers.get('X-XSRF-TOKEN');
    const response = await fetch(`/camunda/api/admin/auth/user/default/login/${app}`, {
      method: 'POST',
      headers: { Accept: 'application/json', ...(token && { 'X-XSRF-TOKEN': token }) },
      body: new URLSearchParams({ username, password }),
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    location.assign(`/camunda/app/${app}/default/`);
  } catch {
    problem.textContent = 'Die Anmeldung hat nicht geklappt. Vielleicht wurde das Passwort geändert; sonst bitte noch einmal versuchen.';
    problem.hidden = false;
    for (const button of buttons) button.disabled = false;
    problem.scrollIntoView({ block: 'center' });
  }
}

// Back from a web app the page may come out of the browser's memory with its buttons still off.
addEventListener('pageshow', () => { for (const button of buttons) button.disabled = false; });
