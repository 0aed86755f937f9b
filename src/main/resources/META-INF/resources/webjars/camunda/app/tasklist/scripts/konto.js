// The way from Tasklist's menu to the own account.
export default {
  id: 'jospen.konto',
  pluginPoint: 'tasklist.navbar.action',
  priority: 150,
  render(node) {
    const link = document.createElement('a');
    link.href = '/jospen/konto.html';
    const icon = document.createElement('span');
    icon.className = 'glyphicon glyphicon-user';
    icon.setAttribute('aria-hidden', 'true');
    link.append(icon, ' Mein Konto');
    node.replaceChildren(link);
  },
};
