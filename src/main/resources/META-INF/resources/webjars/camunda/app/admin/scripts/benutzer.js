// The way from this web app's menu to the page "Benutzer und Rechte"; its own plugins have no place in the menu.
new MutationObserver(() => {
  const users = document.querySelector('li > a[href="#/users"]');
  if (!users || document.getElementById('jospen-benutzer')) return;
  const item = Object.assign(document.createElement('li'), { id: 'jospen-benutzer' });
  item.append(Object.assign(document.createElement('a'), { href: '/jospen/benutzer.html', textContent: 'Benutzer und Rechte' }));
  users.parentElement.after(item);
}).observe(document.documentElement, { childList: true, subtree: true });
