// Released reports with their files, and the time worked. The person is logged in as lead or management.
import { call, element, german, problem, rows, show } from './page.js';

const REPORTS = '/camunda/api/jospen/project-reports';
const FORMATS = [['pdf', 'PDF'], ['xlsx', 'Excel'], ['ods', 'LibreOffice'], ['csv', 'CSV']];

load();

async function load() {
  const [reports, effort] = await Promise.all([read(REPORTS), read('/camunda/api/jospen/targets/effort')]);
  if (!reports || !effort) return;
  rows(document.getElementById('reports'), reports.map(report => [
    `${report.kind} ${report.number}`, files(report), german(report.asOf), released(report)]));
  document.getElementById('reports').hidden = reports.length === 0;
  document.getElementById('none').hidden = reports.length > 0;
  rows(document.getElementById('effort'), effort.map(line => [
    line.site, line.kind, hours(line.minutes), hours(line.onSite), line.funder]));
  document.getElementById('content').hidden = false;
}

async function read(url) {
  const response = await call(url);
  if (!response) return null;
  if (response.ok) return response.json();
  show(await problem(response, 'Diese Seite ist für Projektleitung und Geschäftsführung.'));
  return null;
}

function released({ releasedAt, sent }) {
  const day = new Date(releasedAt).toLocaleDateString('de-DE', { timeZone: 'Europe/Berlin', day: '2-digit', month: '2-digit', year: 'numeric' });
  return `${day}, ${sent ? 'versendet' : 'noch nicht versendet'}`;
}

function files({ number, kind, sha256, intact }) {
  const cell = document.createElement('div');
  if (!intact) {
    cell.append(element('strong', 'Die Prüfsumme stimmt nicht. Bitte die Administration verständigen.'));
    return cell;
  }
  FORMATS.forEach(([format, label], place) => {
    const link = element('a', label);
    link.href = `${REPORTS}/${number}/report.${format}`;
    link.setAttribute('aria-label', `${kind} ${number} als ${label}`);
    cell.append(place === 0 ? '' : ' · ', link);
  });
  const details = document.createElement('details');
  const hash = element('code', sha256);
  hash.className = 'hash';
  details.append(element('summary', 'Prüfsumme des PDF (SHA-256)'), hash);
  cell.append(details);
  return cell;
}

function hours(minutes) {
  return (minutes / 60).toLocaleString('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
