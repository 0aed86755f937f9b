// Cockpit's first page answers what the lead asks first: do we reach our targets?
import { drawTiles } from '/jospen/targets.js';

export default {
  id: 'jospen.ziele',
  pluginPoint: 'cockpit.dashboard',
  priority: 100,
  async render(node) {
    const response = await fetch('/camunda/api/jospen/targets', { cache: 'no-store' }).catch(() => null);
    // Others who may use Cockpit have no business with the targets
    if (!response?.ok) return;
    const { report } = await response.json();
    const section = document.createElement('section');
    section.className = 'inner jospen-targets';
    const title = Object.assign(document.createElement('h2'), { textContent: 'Projektziele' });
    const tiles = document.createElement('div');
    const link = Object.assign(document.createElement('a'), { href: '/jospen/ziele.html', textContent: 'Verlauf, Standorte und Fälle ansehen' });
    const way = document.createElement('p');
    way.append(link);
    drawTiles(tiles, report);
    section.append(title, tiles, way);
    node.replaceChildren(section);
  },
};
