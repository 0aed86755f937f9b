// German whatever the browser says; dates as people here write them.
import '/jospen/account.js';

// The list begins with what is due first; left alone, Tasklist begins with the newest.
if (!location.hash.includes('sorting=')) {
  const sorting = encodeURIComponent('[{"sortBy":"dueDate","sortOrder":"asc"}]');
  history.replaceState(null, '', location.hash ? `${location.hash}${location.hash.includes('?') ? '&' : '?'}sorting=${sorting}` : `#/?sorting=${sorting}`);
}

// On a first visit Tasklist may draw before its German texts have come, and then keeps showing their keys.
const locales = new URL('../locales/', import.meta.url).pathname;
const kept = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
const name = `${locales}_locales_data_de_${window.bust}`;
if (window.bust && !kept[name]) {
  const texts = await fetch(`${locales}de.json?bust=${window.bust}`).catch(() => null);
  if (texts?.ok) localStorage.setItem('camunda-web', JSON.stringify({ ...kept, [name]: await texts.text() }));
}

export default {
  app: { name: 'Aufgaben', vendor: 'Jö-Sp-En' },
  locales: { availableLocales: ['de'], fallbackLocale: 'de' },
  dateFormat: {
    normal: 'DD.MM.YYYY HH:mm',
    short: 'DD.MM.YYYY',
    long: 'dddd, D. MMMM YYYY, HH:mm [Uhr]',
    abbr: 'DD.MM.YYYY',
  },
  customScripts: ['scripts/akte', 'scripts/suche', 'scripts/uebersichten', 'scripts/team', 'scripts/steckt-fest', 'scripts/benachrichtigungen', 'scripts/konto'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'Übernimmt die gewählte Aufgabe' },
    focusFilter: { key: 'ctrl+shift+f', description: 'Springt zum ersten Filter' },
    focusList: { key: 'ctrl+alt+l', description: 'Springt zur ersten Aufgabe der Liste' },
    focusForm: { key: 'ctrl+alt+f', description: 'Springt zum ersten Feld des Formulars' },
    startProcess: { key: 'ctrl+alt+p', description: 'Öffnet „Prozess starten“' },
  },
};
