// German whatever the browser says; dates as people here write them.
import '/jospen/account.js';

export default {
  app: { name: 'Cockpit', vendor: 'Jö-Sp-En' },
  locales: { availableLocales: ['de'], fallbackLocale: 'de' },
  dateFormat: {
    normal: 'DD.MM.YYYY HH:mm',
    short: 'DD.MM.YYYY',
    long: 'dddd, D. MMMM YYYY, HH:mm [Uhr]',
    abbr: 'DD.MM.YYYY',
  },
  disableWelcomeMessage: true,
  customScripts: ['scripts/ziele', 'scripts/kennzahlen', 'scripts/kennzahlentabelle', 'scripts/uebersichten'],
};
