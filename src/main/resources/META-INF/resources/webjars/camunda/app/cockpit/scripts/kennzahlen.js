// On every process diagram: what is open, what is late, how long it takes; switched on and off beside it.
import { duration, figuresOf } from '/jospen/figures.js';

const KEY = 'jospen.kennzahlen';

export default {
  id: 'jospen.kennzahlen',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  priority: 10,
  async render(viewer, { processDefinitionId }) {
    const figures = await figuresOf(processDefinitionId);
    if (!figures) return;
    const overlays = viewer.get('overlays');
    const elements = viewer.get('elementRegistry');
    const bar = document.createElement('label');
    bar.className = 'jospen-switch';
    const box = Object.assign(document.createElement('input'), { type: 'checkbox', checked: localStorage.getItem(KEY) !== 'aus' });
    bar.append(box, ' Kennzahlen zeigen');
    viewer.get('canvas').getContainer().append(bar);
    let drawn = [];
    box.addEventListener('change', show);
    show();

    function show() {
      localStorage.setItem(KEY, box.checked ? 'an' : 'aus');
      drawn.forEach(id => overlays.remove(id));
      drawn = box.checked ? figures.filter(line => /Task|Activity|SubProcess/.test(elements.get(line.element)?.type)).map(badge).filter(id => id !== null) : [];
    }

    function badge(line) {
      const texts = [
        line.overdue ? `${line.overdue} überfällig` : '',
        line.medianSeconds === null || line.medianSeconds < 60 ? '' : duration(line.medianSeconds),
        line.completed ? `${line.completed} fertig` : '',
      ].filter(Boolean);
      if (texts.length === 0) return null;
      const html = document.createElement('div');
      html.className = `jospen-badge${line.overdue ? ' jospen-badge-late' : ''}`;
      html.title = `${line.name}: ${line.open} offen, ${line.overdue} überfällig, ${line.completed} fertig, Dauer im Median ${duration(line.medianSeconds)}`;
      html.append(...texts.map(text => Object.assign(document.createElement('span'), { textContent: text })));
      return overlays.add(line.element, 'jospen', { position: { bottom: -4, left: 0 }, html });
    }
  },
};
