// The register of employers, offers and findings: search, read, enter, correct. The person is logged in already.
import { call, change, element, german, problem, rows, say } from './page.js';

const API = '/camunda/api/jospen/labour-market';
const STATUS = { NEW: 'neu', KNOWN: 'schon da', FAULTY: 'fehlerhaft', IMPORTED: 'eingelesen' };
const MODES = ['PUBLIC_TRANSPORT', 'BICYCLE', 'CAR'];
const HIDDEN = 'Diese Seite ist für Coaches, Projektleitung und Geschäftsführung da.';
const forms = Object.fromEntries(['employer', 'offer', 'finding', 'search', 'upload'].map(id => [id, document.getElementById(id)]));
let register;
let sheet;
let version = {};
let timer;

forms.search.addEventListener('submit', event => { event.preventDefault(); load(); });
forms.search.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(load, 200); });
forms.employer.addEventListener('submit', event => { event.preventDefault(); saveEmployer(); });
forms.offer.addEventListener('submit', event => { event.preventDefault(); saveOffer(); });
forms.finding.addEventListener('submit', event => { event.preventDefault(); saveFinding(); });
forms.upload.addEventListener('submit', event => { event.preventDefault(); transfer('/preview'); });
document.getElementById('run').addEventListener('click', () => transfer(''));
forms.offer.elements.kldb.addEventListener('input', showKldb);
document.getElementById('add-place').addEventListener('click', () => addPlace({}));
for (const button of document.querySelectorAll('[data-new]')) button.addEventListener('click', () => begin(button.dataset.new));
load();

async function load() {
  const response = await call(`${API}?${new URLSearchParams(new FormData(forms.search))}`);
  if (!response) return;
  if (!response.ok) return say(await problem(response, HIDDEN, label));
  const first = !register;
  register = await response.json();
  if (first) {
    for (const select of document.querySelectorAll('select[data-options]')) fill(select);
    const wanted = new URLSearchParams(location.search).get('arbeitgeber');
    if (wanted) open(wanted);
  }
  rows(document.getElementById('counts'), register.counts.map(line => [line.site, line.employers, line.offers, line.findings]));
  list('employers', register.employers, line => pick(
    `${line.name} (${[line.places.join(', '), line.sector].filter(Boolean).join('; ')})`, line.offers === 1 ? '1 Angebot' : `${line.offers} Angebote`, () => open(line.id)));
  list('findings', register.findings, line => register.mayWrite
    ? pick(`${line.site}, ${german(line.finding.foundOn)}: ${line.finding.text}`, facts(line), () => edit('finding', line.finding))
    : element('li', `${line.site}, ${german(line.finding.foundOn)}: ${line.finding.text} (${facts(line)})`));
  for (const button of document.querySelectorAll('[data-new]')) button.hidden = !register.mayWrite;
  show('register', true);
  show('file', register.mayWrite);
  show('finding-list', true);
}

function facts(line) {
  return [line.sector, line.jobArea, line.reachability, line.condition, line.obstacle].join(' · ');
}

async function open(id) {
  const response = await call(`${API}/employers/${id}`);
  if (!response?.ok) return response && say(await problem(response, HIDDEN, label));
  sheet = await response.json();
  version.employer = sheet.employer.version;
  put(forms.employer, sheet.employer);
  document.getElementById('places').replaceChildren();
  sheet.employer.sites.forEach(addPlace);
  document.getElementById('sheet-title').textContent = sheet.employer.name;
  list('offers', sheet.offers, line => pick(`${line.offer.title}, ${line.place}`, line.occupation, () => edit('offer', line.offer)));
  for (const field of forms.employer.querySelectorAll('input, select, textarea, button')) field.disabled = !register.mayWrite;
  show('sheet', true);
  show('offer-sheet', false);
  document.getElementById('sheet-title').scrollIntoView();
}

function begin(kind) {
  const today = new Date().toLocaleDateString('sv');
  if (kind === 'employer') {
    sheet = { employer: { sites: [] }, offers: [] };
    version.employer = null;
    put(forms.employer, {});
    document.getElementById('places').replaceChildren();
    addPlace({ validFrom: today });
    document.getElementById('sheet-title').textContent = 'Neuer Arbeitgeber';
    list('offers', []);
    show('sheet', true);
    show('offer-sheet', false);
    forms.employer.elements.name.focus();
  } else if (kind === 'offer') {
    edit('offer', { validFrom: today });
  } else {
    edit('finding', { foundOn: today });
  }
}

function edit(kind, entry) {
  if (kind === 'offer') {
    if (!sheet.employer.id) return say('Bitte zuerst den Arbeitgeber speichern.');
    forms.offer.elements.employerSiteId.replaceChildren(...sheet.employer.sites.map(site => new Option(`${site.town}${site.street ? `, ${site.street}` : ''}`, site.id)));
  }
  if (kind === 'finding') {
    forms.finding.elements.employerId.replaceChildren(new Option('keiner', ''), ...register.employers.map(line => new Option(line.name, line.id)));
  }
  const form = forms[kind];
  form.dataset.id = entry.id ?? '';
  version[kind] = entry.version ?? null;
  put(form, entry);
  if (kind === 'offer') showKldb();
  show(`${kind}-sheet`, true);
  form.scrollIntoView();
  form.querySelector('select, input').focus();
}

async function saveEmployer() {
  const sites = [...document.querySelectorAll('#places .place')].map(place => ({
    ...values(place, ['id', 'site', 'street', 'postcode', 'town', 'validFrom', 'validUntil']),
    reaches: [...place.querySelectorAll('.ways input')].filter(input => input.value).map(input => ({
      fromSite: input.dataset.from, mode: input.dataset.mode, minutes: Number(input.value), remark: input.dataset.remark || null,
    })),
  }));
  const saved = await save('/employers', { id: sheet.employer.id ?? null, version: version.employer, ...values(forms.employer, ['name', 'sector', 'remark']), sites });
  if (saved) {
    await load();
    await open(saved.id);
    say('Gespeichert.');
  }
}

async function saveOffer() {
  const form = forms.offer;
  const entry = values(form, ['employerSiteId', 'kind', 'title', 'kldb', 'hoursFrom', 'hoursTo', 'shift', 'timesOfDay', 'childcareCompatible', 'german', 'validFrom', 'validUntil', 'source']);
  for (const name of ['hoursFrom', 'hoursTo']) entry[name] = entry[name] === null ? null : Number(entry[name]);
  entry.childcareCompatible = entry.childcareCompatible === null ? null : entry.childcareCompatible === 'true';
  if (await save('/offers', { id: form.dataset.id || null, version: version.offer, ...entry })) {
    show('offer-sheet', false);
    await load();
    await open(sheet.employer.id);
    say('Gespeichert.');
  }
}

async function saveFinding() {
  const form = forms.finding;
  const entry = values(form, ['site', 'foundOn', 'sector', 'jobArea', 'reachability', 'condition', 'obstacle', 'employerId', 'text']);
  const saved = await save('/findings', { id: form.dataset.id || null, version: version.finding, ...entry });
  if (saved) {
    show('finding-sheet', false);
    await load();
    say(['Gespeichert.', saved.hint].filter(Boolean).join(' '));
  }
}

async function save(path, body) {
  const response = await change(API + path, 'PUT', body);
  if (!response) return null;
  if (response.ok) return response.json();
  say(await problem(response, HIDDEN, label));
  return null;
}

async function transfer(step) {
  const run = document.getElementById('run');
  run.hidden = true;
  const response = await change(`${API}/file${step}`, 'POST', await forms.upload.elements.file.files[0].arrayBuffer());
  if (!response) return;
  if (!response.ok) return say(await problem(response, HIDDEN, label));
  const results = await response.json();
  rows(document.getElementById('preview'), results.map(line => [line.line, line.name, STATUS[line.status], line.errors.map(error => error.message).join(' ')]));
  show('preview', true);
  const fresh = results.filter(line => line.status === 'NEW').length;
  run.hidden = fresh === 0;
  run.textContent = fresh === 1 ? '1 Zeile einlesen' : `${fresh} Zeilen einlesen`;
  if (step === '') await load();
  say(Object.entries(STATUS).map(([status, word]) => [results.filter(line => line.status === status).length, word])
    .filter(([count]) => count).map(([count, word]) => `${count} ${word}`).join(', ') + '.');
}

function addPlace(site) {
  const place = document.getElementById('place').content.cloneNode(true).querySelector('fieldset');
  for (const select of place.querySelectorAll('select')) fill(select);
  const modes = register.options.modes.filter(mode => MODES.includes(mode.value));
  const head = place.querySelector('thead').insertRow();
  for (const text of ['von', ...modes.map(mode => mode.label)]) head.append(Object.assign(element('th', text), { scope: 'col' }));
  for (const from of register.options.sites) {
    const row = place.querySelector('tbody').insertRow();
    row.append(Object.assign(element('th', from.label), { scope: 'row' }));
    for (const mode of modes) {
      const known = site.reaches?.find(reach => reach.fromSite === from.value && reach.mode === mode.value);
      const input = Object.assign(document.createElement('input'), { type: 'number', min: 1, max: 300, value: known?.minutes ?? '' });
      Object.assign(input.dataset, { from: from.value, mode: mode.value, remark: known?.remark ?? '' });
      input.setAttribute('aria-label', `Minuten von ${from.label} mit ${mode.label}`);
      row.insertCell().append(input);
    }
  }
  put(place, site);
  place.querySelector('[data-remove]').addEventListener('click', () => place.remove());
  document.getElementById('places').append(place);
}

function showKldb() {
  const code = forms.offer.elements.kldb.value;
  const group = register.options.majorGroups.find(entry => entry.value === code.slice(0, 2));
  document.getElementById('kldb-title').textContent = group
    ? `${group.label}${['', ', Helfer', ', Fachkraft', ', Spezialist', ', Experte'][code[4]] ?? ''}`
    : 'fünf Ziffern; die letzte: 1 Helfer, 2 Fachkraft, 3 Spezialist, 4 Experte';
}

// ---- small helpers

function put(root, entry) {
  for (const field of root.querySelectorAll('[name]')) {
    if (root.id === 'employer' && field.closest('.place')) continue;
    const value = entry[field.name];
    field.value = value === null || value === undefined ? '' : String(value);
  }
}

function values(root, names) {
  return Object.fromEntries(names.map(name => [name, root.querySelector(`[name=${name}]`).value.trim() || null]));
}

function fill(select) {
  select.replaceChildren(new Option(select.required ? 'Bitte wählen' : 'keine Angabe', ''),
    ...register.options[select.dataset.options].map(entry => new Option(entry.label, entry.value)));
}

function list(id, lines, make) {
  const target = document.getElementById(id);
  target.replaceChildren(...lines.map(line => make(line)));
  if (lines.length === 0) target.append(element('li', 'noch nichts eingetragen'));
}

function pick(text, more, action) {
  const line = document.createElement('li');
  const button = Object.assign(element('button', text), { type: 'button', className: 'pick' });
  button.addEventListener('click', action);
  line.append(button, ` ${more}`);
  return line;
}

/** The words beside the field, so that the message is understood. */
function label(field) {
  const name = field.split('.').pop();
  const input = name && document.querySelector(`section:not([hidden]) [name="${CSS.escape(name)}"]`);
  return input?.closest('label')?.querySelector('.jospen-label')?.textContent ?? '';
}

function show(id, visible) {
  document.getElementById(id).hidden = !visible;
}
