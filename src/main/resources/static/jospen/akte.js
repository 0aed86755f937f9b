// The page with one person's file; the tab beside the forms shows the same.
import { drawFile } from './casefile.js';
import { call, problem, say } from './page.js';

const reference = new URLSearchParams(location.search).get('fall') ?? '';
const response = await call(`/camunda/api/jospen/cases/${encodeURIComponent(reference)}/file`);
if (response?.ok) {
  const file = await response.json();
  document.title = `${file.header.caseReference} – Teilnehmerakte`;
  drawFile(document.getElementById('file'), file);
} else if (response) {
  say(await problem(response, 'Diese Akte gibt es für Sie nicht. Sie sehen die Fälle Ihrer Standorte.'));
}
