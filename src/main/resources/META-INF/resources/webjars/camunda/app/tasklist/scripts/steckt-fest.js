// The way from Tasklist's menu to what is stuck, for those who may do something about it; with its number.
export default {
  id: 'jospen.steckt-fest',
  pluginPoint: 'tasklist.navbar.action',
  priority: 240,
  async render(node) {
    const answer = await fetch('/camunda/api/jospen/stuck/count', { cache: 'no-store' }).catch(() => null);
    if (!answer?.ok) return;
    const { stuck, waiting } = await answer.json();
    const link = document.createElement('a');
    link.href = '/jospen/steckt-fest.html';
    const icon = document.createElement('span');
    icon.className = 'glyphicon glyphicon-warning-sign';
    icon.setAttribute('aria-hidden', 'true');
    link.append(icon, stuck + waiting > 0 ? ` Was steckt fest (${stuck + waiting})` : ' Was steckt fest');
    node.replaceChildren(link);
  },
};
