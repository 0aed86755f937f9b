// German whatever the browser says; dates as people here write them.
import '/jospen/account.js';
import './benutzer.js';

export default {
  app: { name: 'Verwaltung', vendor: 'Jö-Sp-En' },
  locales: { availableLocales: ['de'], fallbackLocale: 'de' },
  dateFormat: {
    normal: 'DD.MM.YYYY HH:mm',
    short: 'DD.MM.YYYY',
    long: 'dddd, D. MMMM YYYY, HH:mm [Uhr]',
    abbr: 'DD.MM.YYYY',
  },
  disableWelcomeMessage: true,
};
