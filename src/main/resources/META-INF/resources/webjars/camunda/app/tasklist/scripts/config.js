// German whatever the browser says; dates as people here write them.
export default {
  app: { name: 'Aufgaben', vendor: 'Jö-Sp-En' },
  locales: { availableLocales: ['de'], fallbackLocale: 'de' },
  dateFormat: {
    normal: 'DD.MM.YYYY HH:mm',
    short: 'DD.MM.YYYY',
    long: 'dddd, D. MMMM YYYY, HH:mm [Uhr]',
    abbr: 'DD.MM.YYYY',
  },
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'Übernimmt die gewählte Aufgabe' },
    focusFilter: { key: 'ctrl+shift+f', description: 'Springt zum ersten Filter' },
    focusList: { key: 'ctrl+alt+l', description: 'Springt zur ersten Aufgabe der Liste' },
    focusForm: { key: 'ctrl+alt+f', description: 'Springt zum ersten Feld des Formulars' },
    startProcess: { key: 'ctrl+alt+p', description: 'Öffnet „Prozess starten“' },
  },
};
