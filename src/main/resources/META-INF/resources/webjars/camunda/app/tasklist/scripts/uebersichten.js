// The way from Tasklist's menu to the overviews.
export default {
  id: 'jospen.uebersichten',
  pluginPoint: 'tasklist.navbar.action',
  priority: 260,
  render(node) {
    const link = document.createElement('a');
    link.href = '/jospen/uebersichten.html';
    const icon = document.createElement('span');
    icon.className = 'glyphicon glyphicon-stats';
    icon.setAttribute('aria-hidden', 'true');
    link.append(icon, ' Übersichten');
    node.replaceChildren(link);
  },
};
