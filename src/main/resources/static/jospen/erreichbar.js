// What one participant can reach in the other sites. The person is logged in through Tasklist.
import { call, element, german, problem, say, show } from './page.js';

const reference = new URLSearchParams(location.search).get('fall') ?? '';
load();

async function load() {
  const response = await call(`/camunda/api/jospen/reachable-offers?${new URLSearchParams({ caseReference: reference })}`);
  if (!response) return;
  if (!response.ok) return say(await problem(response, 'Diesen Fall gibt es an Ihrem Standort nicht.'));
  draw(await response.json());
}

function draw({ caseReference, participant, facts, offers, more, findings }) {
  document.getElementById('name').textContent = `${participant} · ${caseReference}`;
  document.getElementById('facts').replaceChildren(...facts.map(fact => element('li', fact)));
  document.getElementById('person').hidden = false;
  show(offers.length === 0
    ? 'An den anderen Standorten ist zurzeit kein Angebot eingetragen, das in dieser Zeit zu erreichen ist.'
    : `${count(offers, 'GOOD')} passend, ${count(offers, 'POSSIBLE')} vielleicht, ${count(offers, 'NOT_NOW')} derzeit nicht${more ? '; die neuesten 200 sind berücksichtigt' : ''}.`);
  document.querySelector('#offers ol').replaceChildren(...offers.map(offer));
  document.getElementById('offers').hidden = offers.length === 0;
  document.querySelector('#findings ul').replaceChildren(...findings.map(finding =>
    element('li', `${finding.site}, ${german(finding.foundOn)}: ${finding.text} (${finding.reachability})`)));
  document.getElementById('findings').hidden = findings.length === 0;
}

function offer(line) {
  const entry = document.createElement('li');
  entry.append(
    element('h2', `${line.gradeLabel}: ${line.title}`),
    element('p', `${line.kind} bei ${line.employer}, ${line.town} (${line.site}) · ${line.occupation}`),
    element('p', [line.way, line.hours, line.times].filter(Boolean).join(' · ')),
    element('p', `Regel ${line.rule}: ${line.reason}`));
  if (line.changes.length) entry.append(element('p', `Würde passen: ${line.changes.join(', ')}.`));
  entry.append(element('p', `Quelle: ${line.source}${line.validUntil ? `, gilt bis ${german(line.validUntil)}` : ''}`));
  return entry;
}

function count(offers, grade) {
  return offers.filter(line => line.grade === grade).length;
}
