// The way from Tasklist's menu to the search page.
export default {
  id: 'jospen.suche',
  pluginPoint: 'tasklist.navbar.action',
  priority: 300,
  render(node) {
    const link = document.createElement('a');
    link.href = '/jospen/suche.html';
    const icon = document.createElement('span');
    icon.className = 'glyphicon glyphicon-search';
    icon.setAttribute('aria-hidden', 'true');
    link.append(icon, ' Suche');
    node.replaceChildren(link);
  },
};
