// Draws every form of jospen in Tasklist: fetches the prefill, repeats rows, keeps a draft on the server, submits one
// transient Json variable, and brings the server's messages to the fields. A form is plain HTML:
//   name="field"                 an input; name="a.b" nests
//   data-options="key"           select or choice list filled from reference.key ([{value,label}])
//   data-choices="field"         container: checkboxes from data-options collect into a list
//   data-href="path"             address of a link from reference
//   data-text="path"             text from reference; data-each="path" repeats its <template> for each entry; in it, a
//                                button with data-take="a b" takes these parts of the entry over into the fields a and b
//   data-rows="field"            repeated rows from its <template>; [data-add], [data-remove] buttons
//   data-facts="key" data-key="field"  on data-rows: each row shows facts of reference.key[value of field] by
//                                data-fact="name", and data-fact-if="name" parts only where that fact is given
//   data-show-if="field=A|B"     shown and collected only then (also "field" for a ticked box, "!field"); in a row
//                                the row's own field, else the form's
const API = '/camunda/api/jospen';
// The draft on its way to the server: whoever comes back from another tab at once waits for it
let saving = Promise.resolve();

export async function open(camForm) {
  const form = new Form(camForm);
  try {
    await form.load();
  } catch (problem) {
    form.fail(problem);
  }
}

class Form {
  constructor(camForm) {
    this.camForm = camForm;
    this.root = camForm.formElement[0] ?? camForm.formElement;
    this.base = camForm.taskId ? `${API}/tasks/${camForm.taskId}` : `${API}/starts/${camForm.processDefinitionId}`;
    this.root.noValidate = true;
    this.root.classList.add('jospen');
    camForm.on('submit', () => this.submit());
    camForm.on('submit-failed', (_, args) => this.rejected(args?.[0] ?? args));
    camForm.on('submit-success', () => this.stopDrafts());
    // Tasklist's own "Speichern" would put the fields into the browser's storage.
    camForm.on('store', () => { camForm.storePrevented = true; this.saveDraft(); });
  }

  async load() {
    await saving.catch(() => {});
    const content = await request(`${this.base}/form`);
    this.reference = content.reference ?? {};
    this.fillReference(this.root);
    this.drawHeader(content);
    this.prepareFields(this.root);
    this.fill(content.data ?? {});
    if (content.draft) {
      this.fill(content.draft);
      this.showDraft(content.draftSavedAt);
    }
    for (const kind of ['input', 'change']) {
      this.root.addEventListener(kind, event => { this.unmark(event.target); this.changed(); });
    }
    this.root.addEventListener('click', event => this.clicked(event));
    // Another tab takes the form away: what is typed is kept before
    this.root.addEventListener('focusout', event => { if (!this.root.contains(event.relatedTarget)) this.saveDraft(); });
    this.refresh();
    this.root.dataset.ready = 'true';
    // Tasklist puts the focus on the first text field, which may be the second field.
    if (!this.camForm.taskId) this.root.querySelector('input,select,textarea')?.focus();
  }

  // ---- head

  drawHeader({ header, actions = [] }) {
    if (!header) return;
    const head = element('header', { class: 'jospen-head' });
    const facts = element('dl', {});
    const add = (label, value) => value && facts.append(element('div', {}, element('dt', {}, label), element('dd', {}, value)));
    add('Fall', header.caseReference);
    add('Teilnehmer/in', header.participant);
    add('Standort', header.site);
    add('Stand', header.state);
    add('Nächster Termin', header.nextDate ? germanDate(header.nextDate) : header.participant && 'keiner');
    for (const fact of header.facts ?? []) add(fact.label, fact.value);
    head.append(facts);
    const insights = (header.insights ?? []).map(({ title, lines }) => element('details', {},
      element('summary', {}, title), element('ul', {}, ...lines.map(line => element('li', {}, line)))));
    if (insights.length) head.append(element('div', { class: 'jospen-insights' }, ...insights));
    const links = (header.links ?? []).map(({ label, address }) => element('a', { href: address, target: '_blank', rel: 'noopener' }, label));
    if (links.length) head.append(element('p', { class: 'jospen-links' }, ...links));
    if (actions.length) {
      const bar = element('div', { class: 'jospen-actions', role: 'group', 'aria-label': 'Zu diesem Fall melden' });
      for (const action of actions) {
        const button = element('button', { type: 'button', class: 'btn btn-default btn-sm' }, action.label);
        button.addEventListener('click', () => this.ask(action, bar, button));
        bar.append(button);
      }
      head.append(bar);
    }
    this.root.prepend(head);
  }

  /** In the page itself: the web apps' sandbox swallows the browser's own question. */
  ask(action, bar, asked) {
    const yes = element('button', { type: 'button', class: 'btn btn-primary btn-sm' }, action.label);
    const no = element('button', { type: 'button', class: 'btn btn-default btn-sm' }, 'Abbrechen');
    const question = element('div', { class: 'jospen-question', role: 'alertdialog', 'aria-label': action.question },
      element('p', {}, action.question), yes, ' ', no);
    const close = () => { question.remove(); bar.hidden = false; asked.focus(); };
    yes.addEventListener('click', () => { close(); this.report(action); });
    no.addEventListener('click', close);
    question.addEventListener('keydown', event => { if (event.key === 'Escape') close(); });
    bar.hidden = true;
    bar.after(question);
    no.focus();
  }

  async report(action) {
    try {
      await this.saveDraft();
      await request(`${this.base}/messages/${action.message}`, { method: 'POST' });
      this.notice(`Erledigt: ${action.label}. Die neue Aufgabe steht in der Aufgabenliste.`, 'success');
      document.dispatchEvent(new CustomEvent('jospen-tasks-changed'));
    } catch (problem) {
      this.showErrors(problem.errors ?? [{ field: '', message: 'Das hat nicht geklappt. Bitte die Seite neu laden und noch einmal versuchen.' }]);
    }
  }

  // ---- filling

  fillReference(scope) {
    for (const each of scope.querySelectorAll('[data-each]')) {
      const template = each.querySelector('template');
      for (const entry of path(this.reference, each.dataset.each) ?? []) {
        const row = template.content.cloneNode(true);
        for (const text of row.querySelectorAll('[data-text]')) text.textContent = display(path(entry, text.dataset.text));
        for (const take of row.querySelectorAll('[data-take]')) take.addEventListener('click', () => this.take(entry, take.dataset.take));
        each.append(row);
      }
    }
    for (const text of scope.querySelectorAll('[data-text]')) {
      if (!text.closest('[data-each]')) text.textContent = display(path(this.reference, text.dataset.text));
    }
    for (const link of scope.querySelectorAll('a[data-href]')) link.href = path(this.reference, link.dataset.href) ?? '#';
    for (const part of scope.querySelectorAll('[data-if]')) part.hidden = !truthy(path(this.reference, part.dataset.if));
  }

  take(entry, names) {
    for (const name of names.split(' ')) this.fill({ [name]: entry[name] });
    this.changed();
    this.root.querySelector(`[name="${CSS.escape(names.split(' ')[0])}"]`).focus();
  }

  prepareFields(scope) {
    for (const select of scope.querySelectorAll('select[data-options]')) {
      if (!select.multiple && !select.options.length) select.append(element('option', { value: '' }, 'Bitte wählen'));
      for (const { value, label } of path(this.reference, select.dataset.options) ?? []) select.append(element('option', { value }, label));
    }
    for (const group of scope.querySelectorAll('[data-choices]')) {
      const kind = group.dataset.kind ?? 'checkbox';
      for (const { value, label } of path(this.reference, group.dataset.options) ?? []) {
        const box = element('input', { type: kind, value, name: group.dataset.choices });
        group.append(element('label', { class: 'jospen-choice' }, box, ' ' + label));
      }
    }
    for (const input of scope.querySelectorAll('input,select,textarea')) {
      if (input.closest('template')) continue;
      input.autocomplete = 'off';
      input.removeAttribute('cam-variable-name');
    }
  }

  fill(data, scope = this.root) {
    for (const [name, value] of leaves(data)) {
      const rows = this.rowsOf(name, scope);
      if (rows) {
        rows.querySelectorAll(':scope > [data-row]').forEach(row => row.remove());
        for (const entry of value ?? []) {
          const row = this.addRow(rows);
          this.fill(entry, row);
          this.showFacts(rows, row, entry);
        }
        continue;
      }
      for (const input of scope.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
        if (!belongs(input, scope)) continue;
        if (input.type === 'checkbox') input.checked = Array.isArray(value) ? value.includes(input.value) : value === true;
        else if (input.type === 'radio') input.checked = String(value) === input.value;
        else input.value = value ?? '';
      }
    }
  }

  /** From the reference and not from the prefill, so that a draft's rows show them too. */
  showFacts(rows, row, entry) {
    if (!rows.dataset.facts) return;
    const facts = path(this.reference, rows.dataset.facts)?.[entry[rows.dataset.key]] ?? {};
    for (const text of row.querySelectorAll('[data-fact]')) {
      text.textContent = facts[text.dataset.fact] ?? '';
      text.hidden = !facts[text.dataset.fact];
    }
    for (const part of row.querySelectorAll('[data-fact-if]')) part.hidden = !truthy(facts[part.dataset.factIf]);
  }

  rowsOf(name, scope) {
    return [...scope.querySelectorAll(`[data-rows="${CSS.escape(name)}"]`)].find(rows => belongs(rows, scope));
  }

  addRow(rows) {
    const template = rows.querySelector(':scope > template');
    const row = element('div', { 'data-row': '', class: 'jospen-row' });
    row.append(template.content.cloneNode(true));
    rows.insertBefore(row, rows.querySelector(':scope > [data-add]'));
    const serial = this.serial = (this.serial ?? 0) + 1;
    for (const labelled of row.querySelectorAll('[id]')) labelled.id += `-${serial}`;
    for (const label of row.querySelectorAll('label[for]')) label.htmlFor += `-${serial}`;
    for (const radio of row.querySelectorAll('input[type=radio]')) radio.dataset.group = `${radio.name}-${serial}`;
    this.prepareFields(row);
    return row;
  }

  clicked(event) {
    const add = event.target.closest('[data-add]');
    const remove = event.target.closest('[data-remove]');
    if (add) {
      const row = this.addRow(add.closest('[data-rows]'));
      row.querySelector('input,select,textarea')?.focus();
    } else if (remove) {
      const rows = remove.closest('[data-rows]');
      remove.closest('[data-row]').remove();
      rows.querySelector(':scope > [data-add]')?.focus();
    } else return;
    event.preventDefault();
    this.changed();
  }

  changed() {
    this.refresh();
    this.dirty = true;
    if (!this.camForm.taskId) return;
    clearTimeout(this.draftTimer);
    this.draftTimer = setTimeout(() => this.saveDraft(), 1500);
  }

  refresh() {
    for (const part of this.root.querySelectorAll('[data-show-if]')) part.hidden = !this.holds(part);
  }

  holds(part) {
    const row = part.closest('[data-row]');
    return part.dataset.showIf.split('&').every(condition => {
      const [, not, name, values] = condition.match(/^(!?)([^=]+)(?:=(.*))?$/);
      const named = `[name="${CSS.escape(name)}"]`;
      const scope = row?.querySelector(named) ? row : this.root;
      const given = [...scope.querySelectorAll(named)]
        .filter(input => !['checkbox', 'radio'].includes(input.type) || input.checked)
        .map(input => input.value);
      const met = values === undefined ? given.length > 0 : values.split('|').some(value => given.includes(value));
      return not ? !met : met;
    });
  }

  // ---- collecting and submitting

  collect(scope = this.root) {
    const data = {};
    for (const input of scope.querySelectorAll('input[name],select[name],textarea[name]')) {
      if (!belongs(input, scope) || hidden(input, this.root)) continue;
      const group = input.closest('[data-choices]');
      if (group && input.type === 'checkbox') {
        const list = path(data, input.name) ?? put(data, input.name, []);
        if (input.checked) list.push(input.value);
      } else if (input.type === 'checkbox') put(data, input.name, input.checked);
      else if (input.type === 'radio') { if (input.checked) put(data, input.name, input.value); }
      else put(data, input.name, input.value.trim() === '' ? null : input.value);
    }
    for (const rows of scope.querySelectorAll('[data-rows]')) {
      if (!belongs(rows, scope) || hidden(rows, this.root)) continue;
      put(data, rows.dataset.rows, [...rows.querySelectorAll(':scope > [data-row]')].map(row => this.collect(row)));
    }
    return data;
  }

  submit() {
    this.clearErrors();
    // Tasklist leaves its own notice of the previous try standing, one more with each try.
    document.querySelectorAll('.page-notifications .alert-danger .close, .modal-body > .alert-danger .close, .modal-body [notifications-panel] .alert-danger .close')
      .forEach(notice => notice.click());
    const variables = this.camForm.variableManager;
    if (variables.variable('form')) variables.destroyVariable('form');
    // The engine asks for the site before our own check sees the form: what is missing would come to light piecemeal.
    const missing = this.camForm.taskId ? [] : this.missing();
    if (missing.length) this.showErrors(missing);
    if (missing.length || !this.root.dataset.ready) { this.camForm.submitPrevented = true; return; }
    variables.createVariable({ name: 'form', type: 'Json', value: this.collect(), valueInfo: { transient: true } });
  }

  missing() {
    return [...this.root.querySelectorAll('[aria-required=true]')]
      .filter(needed => !hidden(needed, this.root))
      .map(needed => {
        const inputs = needed.matches('input,select,textarea') ? [needed] : [...needed.querySelectorAll('input')];
        const given = inputs.some(input => ['checkbox', 'radio'].includes(input.type) ? input.checked : input.value.trim());
        return given ? null : { input: inputs[0], message: inputs[0].matches('[data-choices] *') ? 'Bitte auswählen.' : 'Bitte ausfüllen.' };
      })
      .filter(fault => fault);
  }

  rejected(error) {
    if (this.camForm.submitPrevented) {
      if (error) error.message = this.root.dataset.ready ? 'Bitte die markierten Felder prüfen.' : 'Bitte warten, bis das Formular geladen ist.';
      return;
    }
    const variables = this.camForm.variableManager;
    if (variables.variable('form')) variables.destroyVariable('form');
    const text = String(error?.message ?? error ?? '');
    const found = text.match(/\{"jospen":\[.*?\]\}/s);
    if (found) {
      const errors = JSON.parse(found[0]).jospen;
      this.showErrors(errors);
      if (error) error.message = errors.some(e => e.field) ? 'Bitte die markierten Felder prüfen.' : errors.map(e => e.message).join(' ');
    } else {
      // Without a status nobody answered
      this.explain(error?.status ? text : '').then(message => this.notice(message, 'danger'));
      if (error) error.message = 'Die Aufgabe wurde nicht abgeschlossen; der Grund steht im Formular.';
    }
  }

  /**
   * Somebody was faster, or the session is over: say which, else what the server said.
   *
   * @param told the server's sentence, empty when it did not answer
   */
  async explain(told) {
    if (!this.camForm.taskId) return told || 'Der Vorgang konnte nicht gestartet werden. Ihre Eingaben stehen noch hier; bitte noch einmal versuchen.';
    try {
      const done = await request(`${this.base}/completed-by`);
      return done.name
        ? `Diese Aufgabe hat inzwischen ${done.name} abgeschlossen (${new Date(done.at).toLocaleString('de-DE')}). Ihre Eingaben wurden nicht übernommen.`
        : 'Diese Aufgabe gibt es nicht mehr, weil der Fall inzwischen weitergegangen ist. Ihre Eingaben wurden nicht übernommen.';
    } catch (problem) {
      if (problem.status === 401) return 'Sie sind nicht mehr angemeldet. Bitte neu anmelden; Ihr Entwurf ist gesichert.';
      if (!problem.status) return 'Die Anwendung ist gerade nicht erreichbar. Ihre Eingaben stehen noch hier; bitte in einer Minute noch einmal versuchen.';
      return told || 'Die Aufgabe konnte gerade nicht abgeschlossen werden. Bitte noch einmal versuchen; Ihr Entwurf ist gesichert.';
    }
  }

  // ---- messages

  /** @param errors a message each, with the server's name of the field or with the input itself */
  showErrors(errors) {
    this.clearErrors();
    const faults = errors.map(error => ({ ...error, input: error.input ?? (error.field ? this.inputFor(error.field) : null) }));
    faults.sort((a, b) => inOrder(a.input, b.input));
    const summary = element('ul', {});
    for (const { input, message } of faults) {
      if (input) this.mark(input, message);
      const label = input && labelOf(input);
      summary.append(element('li', {}, label ? `${label}: ${message}` : message));
    }
    const first = faults.find(fault => fault.input)?.input;
    const box = element('div', { class: 'jospen-summary alert alert-danger', role: 'alert', tabindex: '-1' },
      element('p', {}, first ? 'Bitte prüfen:' : 'Nicht abgeschlossen:'), summary);
    const head = this.root.querySelector(':scope > .jospen-head');
    head ? head.after(box) : this.root.prepend(box);
    (first ?? box).focus();
  }

  mark(input, message) {
    const id = `jospen-error-${this.errorCount = (this.errorCount ?? 0) + 1}`;
    const holder = input.closest('[data-choices]') ?? input;
    const place = holder.closest('label') ?? holder;
    // In the grid the message shares its field's cell, or it would push the neighbours about.
    if (place.matches('.jospen-fields > *')) {
      const cell = element('div', { class: place.classList.contains('wide') ? 'jospen-cell wide' : 'jospen-cell' });
      place.replaceWith(cell);
      cell.append(place);
    }
    place.after(element('p', { class: 'jospen-error', id }, message));
    holder.setAttribute('aria-invalid', 'true');
    holder.setAttribute('aria-describedby', id);
  }

  /** What is being corrected is no longer marked as wrong; the server judges again. */
  unmark(input) {
    const holder = input.closest('[data-choices]') ?? input;
    if (!holder.hasAttribute('aria-invalid')) return;
    document.getElementById(holder.getAttribute('aria-describedby'))?.remove();
    holder.removeAttribute('aria-invalid');
    holder.removeAttribute('aria-describedby');
  }

  /** `barriers[2].severity` is the third row of the list `barriers`, its field `severity`. */
  inputFor(field) {
    let scope = this.root;
    const steps = field.split('.');
    let name = '';
    for (const step of steps) {
      const row = step.match(/^(.*)\[(\d+)\]$/);
      if (row) {
        const rows = this.rowsOf(join(name, row[1]), scope);
        const found = rows?.querySelectorAll(':scope > [data-row]')[Number(row[2])];
        if (!found) { name = join(name, row[1]); continue; }
        scope = found;
        name = '';
      } else name = join(name, step);
    }
    if (!name) return scope.querySelector('input,select,textarea');
    const rows = this.rowsOf(name, scope);
    return [...scope.querySelectorAll(`[name="${CSS.escape(name)}"]`)].find(input => belongs(input, scope))
      ?? rows?.querySelector('input,select,textarea,button')
      ?? scope.querySelector(`[data-choices="${CSS.escape(name)}"] input`);
  }

  clearErrors() {
    this.root.querySelectorAll('.jospen-error,.jospen-summary').forEach(note => note.remove());
    this.root.querySelectorAll('.jospen-cell').forEach(cell => cell.replaceWith(...cell.childNodes));
    for (const input of this.root.querySelectorAll('[aria-invalid]')) {
      input.removeAttribute('aria-invalid');
      input.removeAttribute('aria-describedby');
    }
  }

  notice(message, kind) {
    this.root.querySelectorAll('.jospen-notice').forEach(note => note.remove());
    const note = element('div', { class: `jospen-notice alert alert-${kind}`, role: kind === 'danger' ? 'alert' : 'status', tabindex: '-1' }, message);
    const head = this.root.querySelector(':scope > .jospen-head');
    head ? head.after(note) : this.root.prepend(note);
    note.focus();
  }

  /** An empty form would look as if there were something to fill in. */
  fail(problem) {
    for (const part of this.root.children) part.hidden = true;
    this.notice(problem.errors ? problem.errors.map(error => error.message).join(' ') : problem.status === 404
      ? 'Diese Aufgabe liegt bei jemand anderem oder ist schon erledigt.'
      : 'Das Formular konnte nicht geladen werden. Bitte die Seite neu laden.', 'danger');
  }

  // ---- draft

  async saveDraft() {
    clearTimeout(this.draftTimer);
    if (!this.dirty || !this.camForm.taskId) return;
    this.dirty = false;
    try {
      saving = request(`${this.base}/draft`, { method: 'PUT', body: JSON.stringify(this.collect()) });
      await saving;
    } catch {
      this.dirty = true;
    }
  }

  stopDrafts() {
    clearTimeout(this.draftTimer);
    this.dirty = false;
  }

  showDraft(savedAt) {
    const drop = element('button', { type: 'button', class: 'btn btn-link btn-sm' }, 'Entwurf verwerfen');
    drop.addEventListener('click', async () => {
      this.stopDrafts();
      await request(`${this.base}/draft`, { method: 'DELETE' });
      this.root.querySelector('.jospen-draft').remove();
      const content = await request(`${this.base}/form`);
      this.root.reset();
      this.root.querySelectorAll('[data-row]').forEach(row => row.remove());
      this.fill(content.data ?? {});
      this.refresh();
    });
    const note = element('p', { class: 'jospen-draft', role: 'status' },
      `Ihr Entwurf vom ${new Date(savedAt).toLocaleString('de-DE', { dateStyle: 'medium', timeStyle: 'short' })} ist wieder da. `, drop);
    this.root.querySelector(':scope > .jospen-head')?.after(note);
  }
}

// ---- small helpers

async function request(url, { method = 'GET', body } = {}) {
  const token = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1];
  const response = await fetch(url, {
    method,
    body,
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...(token && { 'X-XSRF-TOKEN': decodeURIComponent(token) }) },
  });
  if (response.ok) return response.status === 204 ? null : response.json();
  const problem = new Error(`HTTP ${response.status}`);
  problem.status = response.status;
  const told = await response.json().catch(() => null);
  if (told?.jospen && response.status !== 401) problem.errors = told.jospen;
  throw problem;
}

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function path(object, dotted) {
  return dotted.split('.').reduce((at, key) => at?.[key], object);
}

function put(object, dotted, value) {
  const keys = dotted.split('.');
  const last = keys.pop();
  const holder = keys.reduce((at, key) => (at[key] ??= {}), object);
  return (holder[last] = value);
}

/** Names and values of a prefill: nested records by dotted name, lists as they are. */
function* leaves(data, prefix = '') {
  for (const [key, value] of Object.entries(data)) {
    if (value && typeof value === 'object' && !Array.isArray(value)) yield* leaves(value, join(prefix, key));
    else yield [join(prefix, key), value];
  }
}

function join(prefix, key) {
  return prefix ? `${prefix}.${key}` : key;
}

/** Whether the input stands directly in the scope and not in a row below it. */
function belongs(input, scope) {
  const row = (input.matches('[data-rows]') ? input.parentElement : input).closest('[data-row]');
  return row === (scope.matches?.('[data-row]') ? scope : null);
}

/** Top to bottom, what belongs to no field first. */
function inOrder(a, b) {
  if (!a || !b) return (a ? 1 : 0) - (b ? 1 : 0);
  if (a === b) return 0;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function hidden(input, root) {
  for (let at = input; at && at !== root; at = at.parentElement) if (at.hidden) return true;
  return false;
}

function labelOf(input) {
  const holder = input.closest('[data-choices]');
  const text = holder?.closest('fieldset')?.querySelector('legend')?.textContent
    ?? input.labels?.[0]?.querySelector('.jospen-label')?.textContent ?? input.labels?.[0]?.firstChild?.textContent ?? '';
  return text.trim().replace(/[:*]+$/, '');
}

function display(value) {
  if (value === null || value === undefined || value === '') return '–';
  if (value === true) return 'ja';
  if (value === false) return 'nein';
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? germanDate(value) : String(value);
}

function truthy(value) {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function germanDate(iso) {
  const [year, month, day] = iso.split('-');
  return `${day}.${month}.${year}`;
}
