// The same figures below the diagram, for reading and for screen readers.
import { duration, figuresOf } from '/jospen/figures.js';

export default {
  id: 'jospen.kennzahlentabelle',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 5,
  properties: { label: 'Kennzahlen' },
  async render(node, { processDefinitionId }) {
    const figures = await figuresOf(processDefinitionId);
    if (!figures) {
      node.textContent = 'Die Kennzahlen sind für Projektleitung und Geschäftsführung da.';
      return;
    }
    const table = document.createElement('table');
    table.className = 'cam-table jospen-figures';
    table.append(Object.assign(document.createElement('caption'), {
      textContent: 'Schritte dieser Fassung des Prozesses; die Dauer ist der Median der fertigen, abgebrochene zählen nicht.',
    }));
    const head = table.createTHead().insertRow();
    for (const name of ['Schritt', 'Offen', 'Überfällig', 'Fertig', 'Dauer (Median)']) {
      head.append(Object.assign(document.createElement('th'), { scope: 'col', textContent: name }));
    }
    const body = table.createTBody();
    for (const line of figures) {
      const row = body.insertRow();
      row.append(Object.assign(document.createElement('th'), { scope: 'row', textContent: line.name }));
      for (const value of [line.open, line.overdue, line.completed, duration(line.medianSeconds)]) row.insertCell().textContent = value;
    }
    node.replaceChildren(table);
  },
};
