// What the drawings share: elements of a page and of an SVG, with real text.
const SVG = 'http://www.w3.org/2000/svg';

export function make(tag, textContent = '', properties = {}) {
  return Object.assign(document.createElement(tag), { textContent, ...properties });
}

export function shape(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** @param anchor start, middle or end: which part of the text stands at x */
export function label(x, y, content, anchor = 'start', name = 'jospen-label-small') {
  const element = shape('text', { x, y, 'text-anchor': anchor, class: name });
  element.textContent = content;
  return element;
}
