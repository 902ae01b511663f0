/** The page's script: filters, and opens what a link leads to. Without it everything is shown. */
export const script = `
'use strict';
const form = document.getElementById('filter');
const items = [...document.querySelectorAll('.item')];
const texts = new Map(items.map(item => [item, item.textContent.toLowerCase()]));
const shows = (item, name, value) => value === '' || item.dataset[name] === value;
function filter() {
  const wanted = new FormData(form);
  const words = String(wanted.get('text')).toLowerCase().split(/\\s+/).filter(Boolean);
  let count = 0;
  const names = [...form.querySelectorAll('select')].map(({ name }) => name);
  for (const item of items) {
    const fits = names.every(name => shows(item, name, wanted.get(name)));
    item.hidden = !fits || !words.every(word => texts.get(item).includes(word));
    if (!item.hidden) count += 1;
  }
  for (const group of document.querySelectorAll('.group')) group.hidden = group.querySelector('.item:not([hidden])') === null;
  document.getElementById('shown').textContent = String(count);
}
function open() {
  const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  if (target === null) return;
  if (target.hidden) { form.reset(); filter(); }
  if (target instanceof HTMLDetailsElement) { target.open = true; target.querySelector('summary').focus(); }
  target.scrollIntoView();
}
form.hidden = false;
form.addEventListener('input', filter);
form.addEventListener('submit', event => event.preventDefault());
addEventListener('hashchange', open);
addEventListener('beforeprint', () => { for (const one of document.querySelectorAll('details:not([hidden])')) one.open = true; });
open();
`
