// The way from Tasklist's menu to the team page.
export default {
  id: 'jospen.team',
  pluginPoint: 'tasklist.navbar.action',
  priority: 250,
  render(node) {
    const link = document.createElement('a');
    link.href = '/jospen/team.html';
    const icon = document.createElement('span');
    icon.className = 'glyphicon glyphicon-calendar';
    icon.setAttribute('aria-hidden', 'true');
    link.append(icon, ' Team');
    node.replaceChildren(link);
  },
};
