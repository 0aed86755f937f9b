// German whatever the browser says; dates as people here write them.
import '/jospen/account.js';

export default {
  app: { name: 'Willkommen', vendor: 'Jö-Sp-En' },
  locales: { availableLocales: ['de'], fallbackLocale: 'de' },
  dateFormat: {
    normal: 'DD.MM.YYYY HH:mm',
    short: 'DD.MM.YYYY',
    long: 'dddd, D. MMMM YYYY, HH:mm [Uhr]',
    abbr: 'DD.MM.YYYY',
  },
  links: [
    { label: 'Mein Konto', href: '/jospen/konto.html', description: 'Passwort und E-Mail-Adresse' },
    { label: 'Benutzer und Rechte', href: '/jospen/benutzer.html', description: 'Für die Administration' },
  ],
};
