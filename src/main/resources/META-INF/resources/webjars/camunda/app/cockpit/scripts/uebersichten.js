// The way from Cockpit's menu to the overviews.
export default {
  id: 'jospen.uebersichten',
  pluginPoint: 'cockpit.navigation',
  priority: 5,
  render(node) {
    const link = document.createElement('a');
    link.href = '/jospen/uebersichten.html';
    link.textContent = 'Übersichten';
    node.replaceChildren(link);
  },
};
