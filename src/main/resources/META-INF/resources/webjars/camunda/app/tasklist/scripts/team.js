// The way from Tasklist's menu to the team page; the lead sees how many deputies wait for a yes.
export default {
  id: 'jospen.team',
  pluginPoint: 'tasklist.navbar.action',
  priority: 250,
  async render(node) {
    const link = document.createElement('a');
    link.href = '/jospen/team.html';
    const icon = document.createElement('span');
    icon.className = 'glyphicon glyphicon-calendar';
    icon.setAttribute('aria-hidden', 'true');
    link.append(icon, ' Team');
    node.replaceChildren(link);
    const response = await fetch('/camunda/api/jospen/team/waiting', { cache: 'no-store' }).catch(() => null);
    const count = response?.ok ? (await response.json()).count : 0;
    if (count === 0) return;
    const badge = Object.assign(document.createElement('span'), { className: 'badge', textContent: count });
    badge.setAttribute('aria-label', count === 1 ? '1 Vertretung wartet auf Ihr Ja' : `${count} Vertretungen warten auf Ihr Ja`);
    link.append(' ', badge);
  },
};
