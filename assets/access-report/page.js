
'use strict';
/* The page of an access report. All text of users reaches it as data and is shown as text. */
(() => {
  const PAGE_SIZE = 100;
  const FIRST_CHANGES = 12;
  const NONE = '\u0000';
  const KINDS = {
    granted: 'Newly granted',
    new: 'New user',
    instance: 'Instance',
    hierarchy: 'Hierarchy group',
    routing: 'Routing profile',
    revoked: 'Revoked',
    removed: 'Removed user',
    renamed: 'Renamed',
    behind: 'Behind what is shown',
  };
  const KIND_NAMES = Object.keys(KINDS);
  const MARKS = {
    imported: 'Imported: an import block takes over a user who exists already',
    protected: 'Protected: Terraform refuses to delete the user',
  };
  /* Letters that Unicode does not decompose, and signs that people type in another way. */
  const FOLDED = { ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ŋ: 'n', ŧ: 't', ς: 'σ' };
  const SIGNS = [[/[\u2018\u2019\u201a\u201b\u02bb\u02bc\u02b9\u2032\u00b4\u0060\uff07]/g, "'"], [/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"'], [/[\u2010-\u2015\u2212]/g, '-']];
  const FORMULA = /(^|[;\t\r\n])(?=["'\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r])/g;

  const data = JSON.parse(document.getElementById('data').textContent);
  const byId = (id) => document.getElementById(id);
  const foldLetters = (text) =>
    SIGNS.reduce((folded, [signs, sign]) => folded.replace(signs, sign), text)
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\0-\x7f]/g, (letter) => FOLDED[letter] ?? letter);
  /* Most texts are ASCII, of which all but the grave accent is itself. */
  const fold = (text) => (/^[\0-_a-\x7f]*$/.test(text) ? text.toLowerCase() : foldLetters(text));
  const figure = (number) => number.toLocaleString('en');
  const count = (number, noun) => `${figure(number)} ${noun}${number === 1 ? '' : 's'}`;
  const compare = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;

  function element(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      made.setAttribute(name, value);
    }
    made.append(...children.flat());
    return made;
  }

  const rows = data.users.map((user, index) => {
    const [granted, revoked, kinds] = [user.granted ?? [], user.revoked ?? [], user.kinds ?? []];
    const isRemoved = kinds.includes('removed');
    const had = user.was ?? {};
    const texts = [user.login, user.name, user.routingProfile, user.hierarchyGroup, ...user.securityProfiles, ...revoked, ...Object.values(had)];
    return { ...user, index, granted, revoked, kinds, had, isRemoved, text: fold(texts.filter(Boolean).join('\n')) };
  });
  const present = rows.filter((row) => !row.isRemoved);
  const changed = rows.filter((row) => row.kinds.length > 0).sort((a, b) => a.rank - b.rank);

  /* The first two come first in a card. */
  const COLUMNS = [
    { title: 'Login', cell: (row) => withFormer(row.login, row.had.login), text: (row) => row.login },
    { title: 'Security profiles', cell: profilesOf, text: (row) => row.securityProfiles.join(', ') },
    { title: 'Name', cell: (row) => withFormer(row.name, row.had.name), text: (row) => row.name ?? '' },
    ...(data.severalInstances ? [{ title: 'Instance', cell: (row) => withFormer(row.instance, row.had.instance), text: (row) => row.instance }] : []),
    { title: 'Routing profile', cell: (row) => withFormer(row.routingProfile, row.had.routingProfile), text: (row) => row.routingProfile },
    { title: 'Hierarchy group', cell: (row) => withFormer(row.hierarchyGroup, row.had.hierarchyGroup), text: (row) => row.hierarchyGroup ?? '' },
    ...(rows.some(({ marks }) => marks) ? [{ title: 'Marks', cell: marksOf, text: ({ marks = [] }) => marks.join(', ') }] : []),
    ...(data.against === undefined
      ? []
      : [{ title: 'Changed', cell: (row) => badges(row.kinds), text: (row) => row.kinds.map((kind) => KINDS[kind]).join(', '), key: (row) => row.rank ?? Infinity }]),
  ];

  function withFormer(now, former) {
    const shown = now ?? element('span', { class: 'none' }, 'none');
    return former === undefined ? shown : [shown, element('span', { class: 'was' }, `was ${former === null ? 'none' : former}`)];
  }

  function profilesOf({ securityProfiles, granted, revoked, isRemoved }) {
    return [
      ...securityProfiles.map((profile) =>
        granted.includes(profile)
          ? element('span', { class: 'chip granted' }, `${profile} (granted)`)
          : element('span', { class: 'chip' }, profile),
      ),
      ...(isRemoved ? [] : revoked.map((profile) => element('span', { class: 'chip revoked' }, `${profile} (revoked)`))),
    ].flatMap((chip) => [chip, ' ']);
  }

  function marksOf({ marks = [] }) {
    return marks.flatMap((mark) => [element('span', { class: 'chip', title: MARKS[mark] }, mark), ' ']);
  }

  function badges(kinds) {
    return kinds.flatMap((kind) => [element('span', { class: `badge ${kind}` }, KINDS[kind]), ' ']);
  }

  /* What changed */

  function sentenceOf(row) {
    const { kinds, granted, revoked, securityProfiles, routingProfile, hierarchyGroup, had } = row;
    const now = { routingProfile, hierarchyGroup };
    const moved = (noun, property) => `${noun} ${had[property] ?? 'none'} \u2192 ${now[property] ?? 'none'}`;
    const parts = {
      granted: () => [`gets ${granted.join(', ')}`],
      new: () => [`has ${securityProfiles.join(', ')}`, `routing profile ${routingProfile}`, `hierarchy group ${hierarchyGroup ?? 'none'}`],
      instance: () => [`instance ${had.instance} \u2192 ${row.instance}`],
      hierarchy: () => [moved('hierarchy group', 'hierarchyGroup')],
      routing: () => [moved('routing profile', 'routingProfile')],
      revoked: () => [`loses ${revoked.join(', ')}`],
      removed: () => [`had ${securityProfiles.join(', ')}`],
      renamed: () => [`was ${[had.login, had.name].filter(Boolean).join(', ') || 'without a name'}`],
      behind: () => ['what the code refers to changed, or the provider or region'],
    };
    return kinds.flatMap((kind) => parts[kind]()).join('; ');
  }

  function showChanges(limit) {
    byId('changes').replaceChildren(
      ...changed.slice(0, limit).map((row) =>
        element(
          'li',
          {},
          element('span', { class: 'kinds' }, ...badges(row.kinds.slice(0, 2))),
          element(
            'span',
            {},
            element('bdi', { class: 'who' }, row.login),
            row.name === undefined ? '' : ' ',
            row.name === undefined ? '' : element('bdi', {}, `(${row.name})`),
            data.severalInstances ? [' in ', element('bdi', {}, row.instance)] : '',
            ' ',
            element('span', { class: 'what' }, sentenceOf(row)),
          ),
        ),
      ),
    );
    const button = byId('all-changes');
    button.hidden = changed.length <= limit;
    button.textContent = `Show all ${figure(changed.length)} changes`;
  }

  function showOverview() {
    const kinds = KIND_NAMES.map((kind) => [kind, changed.filter((row) => row.kinds.includes(kind)).length]);
    byId('summary').textContent = [
      count(present.length, 'user'),
      count(new Set(present.flatMap((row) => row.securityProfiles)).size, 'security profile'),
      count(new Set(present.map((row) => row.routingProfile)).size, 'routing profile'),
    ].join(' \u00b7 ');
    byId('against').textContent =
      data.against === undefined
        ? 'There is no committed report to compare with.'
        : changed.length === 0
          ? `Nothing, against ${data.against}.`
          : `${count(changed.length, 'user')} changed against ${data.against}: ${kinds.filter(([, n]) => n > 0).map(([kind, n]) => `${KINDS[kind].toLowerCase()} (${figure(n)})`).join(', ')}.`;
    showChanges(FIRST_CHANGES);
    byId('all-changes').addEventListener('click', () => showChanges(Infinity));
  }

  /* Security profiles */

  function tally(lists) {
    const counts = new Map();
    lists.flat().forEach((name) => counts.set(name, (counts.get(name) ?? 0) + 1));
    return counts;
  }

  function showProfiles() {
    const now = tally(present.map((row) => row.securityProfiles));
    const granted = tally(rows.map((row) => row.granted));
    const revoked = tally(rows.map((row) => row.revoked));
    const names = [...new Set([...now.keys(), ...revoked.keys()])].sort((a, b) => (now.get(a) ?? 0) - (now.get(b) ?? 0) || compare(a, b));
    const number = (counts, name, sign, kind) =>
      element('td', { class: 'number' }, counts.has(name) ? element('span', { class: `badge ${kind}` }, `${sign}${figure(counts.get(name))}`) : '');
    document.querySelector('#profiles tbody').replaceChildren(
      ...names.map((name) => {
        const button = element('button', { type: 'button', class: 'link' }, name);
        button.addEventListener('click', () => {
          byId('filters').reset();
          byId('by-profile').value = name;
          update();
          byId('users').focus();
        });
        return element(
          'tr',
          {},
          element('td', {}, button),
          element('td', { class: 'number' }, figure(now.get(name) ?? 0)),
          number(granted, name, '+', 'granted'),
          number(revoked, name, '\u2212', 'revoked'),
        );
      }),
    );
  }

  /* Users */

  const FILTERS = ['search', 'by-profile', 'by-routing', 'by-hierarchy', 'by-change'];
  let [sortColumn, isDescending, page, pageSize] = [-1, false, 0, PAGE_SIZE];

  function fill(select, everything, counts, label = (name) => name) {
    const options = [...counts].sort(([a], [b]) => (a === NONE) - (b === NONE) || compare(a, b));
    select.replaceChildren(
      element('option', { value: '' }, everything),
      ...options.map(([name, n]) => element('option', { value: name }, `${name === NONE ? 'None' : label(name)} (${figure(n)})`)),
    );
  }

  /** A group and the ones above it. */
  function pathsOf({ hierarchyGroup }) {
    const names = hierarchyGroup?.split('/') ?? [];
    return names.length === 0 ? [NONE] : names.map((_, level) => names.slice(0, level + 1).join('/'));
  }

  function showFilters() {
    fill(byId('by-profile'), 'All', tally(rows.map((row) => [...row.securityProfiles, ...(row.isRemoved ? [] : row.revoked)])));
    fill(byId('by-routing'), 'All', tally(rows.map((row) => row.routingProfile)));
    fill(byId('by-hierarchy'), 'All', tally(rows.map(pathsOf)));
    const options = [['', `Everyone (${figure(present.length)})`]];
    for (const mark of Object.keys(MARKS)) {
      const marked = present.filter((row) => row.marks?.includes(mark)).length;
      options.push(...(marked > 0 ? [[mark, `Only ${mark} (${figure(marked)})`]] : []));
    }
    if (data.against !== undefined) {
      options.push(['changed', `Changed (${figure(changed.length)})`]);
      options.push(...KIND_NAMES.map((kind) => [kind, `${KINDS[kind]} (${figure(changed.filter((row) => row.kinds.includes(kind)).length)})`]));
    }
    byId('by-change').replaceChildren(...options.map(([value, label]) => element('option', { value }, label)));
  }

  function matching() {
    const [profile, routing, hierarchy, change] = ['by-profile', 'by-routing', 'by-hierarchy', 'by-change'].map((id) => byId(id).value);
    const words = fold(byId('search').value).split(/\s+/).filter(Boolean);
    const isOfKind = (row) => change === '' || change === 'changed' || row.kinds.includes(change) || Boolean(row.marks?.includes(change));
    const found = (change === '' || Object.hasOwn(MARKS, change) ? present : changed).filter(
      (row) =>
        isOfKind(row) &&
        (profile === '' || row.securityProfiles.includes(profile) || row.revoked.includes(profile)) &&
        (routing === '' || row.routingProfile === routing) &&
        (hierarchy === '' || pathsOf(row).includes(hierarchy)) &&
        words.every((word) => row.text.includes(word)),
    );
    if (sortColumn < 0) {
      return found;
    }
    const { text, key = text } = COLUMNS[sortColumn];
    const order = (a, b) => (typeof a === 'number' ? (a === b ? 0 : a - b) : compare(a, b));
    const sorted = found.map((row) => [key(row), row]).sort(([a, { index: i }], [b, { index: j }]) => order(a, b) || i - j);
    return (isDescending ? sorted.reverse() : sorted).map(([, row]) => row);
  }

  function rowOf(row) {
    return element(
      'tr',
      row.isRemoved ? { class: 'removed', role: 'row' } : { role: 'row' },
      ...COLUMNS.map(({ title, cell }, column) => {
        const made = column === 0 ? element('th', { scope: 'row', role: 'rowheader' }) : element('td', { role: 'cell', 'data-label': title });
        made.append(...[cell(row)].flat());
        return made;
      }),
    );
  }

  function show() {
    const found = matching();
    const pages = Math.max(1, Math.ceil(found.length / pageSize));
    page = Math.min(page, pages - 1);
    const first = page * pageSize;
    const shown = found.slice(first, pageSize === Infinity ? undefined : first + pageSize);
    const body = document.querySelector('#table tbody');
    body.replaceChildren(
      ...(shown.length > 0
        ? shown.map(rowOf)
        : [element('tr', { role: 'row' }, element('td', { role: 'cell', class: 'empty', colspan: String(COLUMNS.length) }, 'No user matches.'))]),
    );
    byId('count').textContent =
      found.length === 0 ? 'No user matches.' : pages === 1 ? `${count(found.length, 'user')}.` : `${count(found.length, 'user')}, ${figure(first + 1)} to ${figure(first + shown.length)} shown.`;
    byId('pages').hidden = pages === 1;
    byId('page').textContent = `Page ${figure(page + 1)} of ${figure(pages)}`;
    byId('previous').disabled = page === 0;
    byId('next').disabled = page === pages - 1;
    byId('export').disabled = found.length === 0;
    remember();
  }

  function update() {
    page = 0;
    show();
  }

  function turn(by) {
    page += by;
    show();
    byId('users').scrollIntoView();
  }

  /* The view in the page's address, so that it can be sent */

  let remembering;

  /** Browsers take only so many changes of the address in a time. */
  function remember() {
    clearTimeout(remembering);
    remembering = setTimeout(() => {
      const view = new URLSearchParams();
      FILTERS.filter((id) => byId(id).value !== '').forEach((id) => view.set(id, byId(id).value));
      if (sortColumn >= 0) {
        view.set(isDescending ? 'descending' : 'ascending', COLUMNS[sortColumn].title);
      }
      if (page > 0) {
        view.set('page', String(page + 1));
      }
      const hash = String(view);
      if (hash !== '' || location.hash.includes('=')) {
        history.replaceState(null, '', `${location.href.split('#')[0]}${hash === '' ? '' : `#${hash}`}`);
      }
    }, 200);
  }

  function recall() {
    const view = new URLSearchParams(location.hash.slice(1));
    for (const id of FILTERS) {
      const [filter, value] = [byId(id), view.get(id) ?? ''];
      filter.value = value;
      if (filter.value !== value && filter.options) {
        // Who follows an old address sees that nobody is left, rather than everybody.
        filter.append(element('option', { value }, `${value} (0)`));
        filter.value = value;
      }
    }
    isDescending = view.has('descending');
    sortColumn = COLUMNS.findIndex(({ title }) => title === (view.get('descending') ?? view.get('ascending')));
    page = Math.max(0, Math.trunc(Number(view.get('page'))) - 1 || 0);
    markSorted();
    show();
  }

  /* Export */

  function csvCell(text) {
    return `"${text.replace(FORMULA, "$1'").replaceAll('"', '""')}"`;
  }

  function exportCsv() {
    const lines = [COLUMNS.map(({ title }) => title), ...matching().map((row) => COLUMNS.map(({ text }) => text(row)))];
    // With a byte order mark, without which Excel does not take it for UTF-8.
    const csv = '\ufeff' + lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
    const href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
    const name = decodeURIComponent(location.pathname.split('/').pop()).replace(/\.html?$/i, '');
    element('a', { href, download: `${name || 'access-report'}.csv` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60000);
  }

  let heads;

  function markSorted() {
    heads.forEach((head, column) => {
      if (column === sortColumn) {
        head.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending');
      } else {
        head.removeAttribute('aria-sort');
      }
    });
  }

  function showHead() {
    heads = COLUMNS.map(({ title }, column) => {
      const button = element('button', { type: 'button', class: 'sort' }, title);
      const head = element('th', { scope: 'col', role: 'columnheader' }, button);
      button.addEventListener('click', () => {
        isDescending = sortColumn === column && !isDescending;
        sortColumn = column;
        markSorted();
        update();
      });
      return head;
    });
    document.querySelector('#table thead tr').replaceChildren(...heads);
  }

  byId('filters').addEventListener('input', update);
  byId('filters').addEventListener('reset', () => setTimeout(update));
  byId('filters').addEventListener('submit', (event) => event.preventDefault());
  byId('previous').addEventListener('click', () => turn(-1));
  byId('next').addEventListener('click', () => turn(1));
  byId('export').addEventListener('click', exportCsv);
  // The link to the users has an address too, which is no view.
  window.addEventListener('hashchange', () => (location.hash === '' || location.hash.includes('=')) && recall());
  window.addEventListener('beforeprint', () => {
    pageSize = Infinity;
    show();
  });
  window.addEventListener('afterprint', () => {
    pageSize = PAGE_SIZE;
    show();
  });

  showOverview();
  showProfiles();
  showFilters();
  showHead();
  recall();
})();
