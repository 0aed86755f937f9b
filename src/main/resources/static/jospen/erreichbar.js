// What one participant can reach in the other sites. The person is logged in through Tasklist.
const reference = new URLSearchParams(location.search).get('fall') ?? '';
const message = document.getElementById('message');
load();

async function load() {
  let response;
  try {
    response = await fetch(`/camunda/api/jospen/reachable-offers?${new URLSearchParams({ caseReference: reference })}`, { cache: 'no-store' });
  } catch {
    return say('Die Anwendung ist gerade nicht erreichbar. Bitte versuchen Sie es noch einmal.');
  }
  if (response.status === 401) return say('Bitte melden Sie sich zuerst in der Aufgabenliste an und laden Sie dann diese Seite neu.');
  if (response.status === 404) return say('Diesen Fall gibt es an Ihrem Standort nicht.');
  if (!response.ok) return say('Das hat nicht geklappt. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.');
  show(await response.json());
}

function show({ caseReference, participant, facts, offers, more, findings }) {
  document.getElementById('name').textContent = `${participant} · ${caseReference}`;
  document.getElementById('facts').replaceChildren(...facts.map(fact => element('li', fact)));
  document.getElementById('person').hidden = false;
  say(offers.length === 0
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

function element(tag, text) {
  return Object.assign(document.createElement(tag), { textContent: text });
}

function german(day) {
  return day.split('-').reverse().join('.');
}

function say(text) {
  message.textContent = text;
}
