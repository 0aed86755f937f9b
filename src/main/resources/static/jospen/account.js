// For every web app: "Mein Profil" leads to our page, and so does whatever a first password keeps closed.
const PAGE = '/jospen/konto.html';

document.addEventListener('click', event => {
  if (!event.target.closest?.('li.profile a')) return;
  event.preventDefault();
  event.stopPropagation();
  location.assign(PAGE);
}, true);

const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (...request) {
  this.addEventListener('load', () => { if (this.getResponseHeader('X-Jospen-Account')) location.assign(PAGE); });
  return open.apply(this, request);
};
