// The way from Tasklist's menu to the page of the mails about tasks.
export default {
  id: 'jospen.benachrichtigungen',
  pluginPoint: 'tasklist.navbar.action',
  priority: 200,
  render(node) {
    const link = document.createElement('a');
    link.href = '/jospen/benachrichtigungen.html';
    const icon = document.createElement('span');
    icon.className = 'glyphicon glyphicon-envelope';
    icon.setAttribute('aria-hidden', 'true');
    link.append(icon, ' Benachrichtigungen');
    node.replaceChildren(link);
  },
};
