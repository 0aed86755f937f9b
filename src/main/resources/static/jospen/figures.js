// Figures of a process definition, for the diagram and the table in Cockpit.

/** One line per drawn step, or null for whoever may not read them. */
export async function figuresOf(definitionId) {
  const response = await fetch(`/camunda/api/jospen/definitions/${encodeURIComponent(definitionId)}/figures`, { cache: 'no-store' })
    .catch(() => null);
  return response?.ok ? response.json() : null;
}

/** "3,5 Tage": the two digits somebody can use. */
export function duration(seconds) {
  if (seconds === null) return '–';
  for (const [length, one, many] of [[86400, 'Tag', 'Tage'], [3600, 'Stunde', 'Stunden'], [60, 'Minute', 'Minuten']]) {
    if (seconds >= length) {
      const number = Math.round(seconds / length * 10) / 10;
      return `${number.toLocaleString('de-DE')} ${number === 1 ? one : many}`;
    }
  }
  return 'unter einer Minute';
}
