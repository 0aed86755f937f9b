// The tab "Teilnehmerakte" beside the form of every task.
import { drawFile } from '/jospen/casefile.js';

let shown = 0;

export default {
  id: 'jospen.akte',
  pluginPoint: 'tasklist.task.detail',
  priority: 500,
  properties: { label: 'Teilnehmerakte' },
  async render(node, { taskId }) {
    const asked = ++shown;
    const place = document.createElement('div');
    place.setAttribute('aria-live', 'polite');
    node.replaceChildren(place);
    const response = await fetch(`/camunda/api/jospen/tasks/${taskId}/file`, { cache: 'no-store' }).catch(() => null);
    // Whoever has gone on to another task wants that one's file
    if (asked !== shown) return;
    if (response?.ok) drawFile(place, await response.json());
    else place.textContent = response?.status === 404
      ? 'Zu dieser Aufgabe gibt es keine Akte: Sie betrifft keine einzelne Person, oder die Akte ist nicht für Sie bestimmt.'
      : 'Die Akte ist gerade nicht erreichbar. Bitte versuchen Sie es noch einmal.';
  },
  unmount() {
    shown += 1;
  },
};
