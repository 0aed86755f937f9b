// Cockpit's first page answers what the lead asks first: do we reach our targets?
import { drawForecast, drawHeadline } from '/jospen/forecast.js';
import { drawTiles, drawTrend } from '/jospen/targets.js';

export default {
  id: 'jospen.ziele',
  pluginPoint: 'cockpit.dashboard',
  priority: 100,
  async render(node) {
    const response = await fetch('/camunda/api/jospen/targets', { cache: 'no-store' }).catch(() => null);
    // Others who may use Cockpit have no business with the targets
    if (!response?.ok) return;
    const content = await response.json();
    const section = Object.assign(document.createElement('section'), { className: 'inner jospen-targets' });
    const [tiles, forecast, trend] = ['div', 'div', 'div'].map(tag => document.createElement(tag));
    const title = Object.assign(document.createElement('h2'), { textContent: 'Projektziele' });
    const answer = Object.assign(document.createElement('p'), { className: 'jospen-headline' });
    const way = document.createElement('p');
    way.append(Object.assign(document.createElement('a'), { href: '/jospen/ziele.html', textContent: 'Standorte, Fälle und frühere Tage' }));
    drawHeadline(answer, content.forecast);
    drawTiles(tiles, content.report);
    drawForecast(forecast, content.forecast);
    drawTrend(trend, content);
    forecast.className = 'jospen-column';
    trend.className = 'jospen-column';
    const columns = Object.assign(document.createElement('div'), { className: 'jospen-columns' });
    columns.append(forecast, trend);
    section.append(title, answer, tiles, way, columns);
    node.replaceChildren(section);
  },
};
