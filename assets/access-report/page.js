
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

  const data = JSON.parse(document.getElementById('data').textContent);
  const byId = (id) => document.getElementById(id);
  const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
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

  const COLUMNS = [
    ...(data.severalInstances ? [{ title: 'Instance', cell: (row) => withFormer(row.instance, row.had.instance), key: (row) => row.instance }] : []),
    { title: 'Login', cell: (row) => withFormer(row.login, row.had.login), key: (row) => row.login },
    { title: 'Name', cell: (row) => withFormer(row.name, row.had.name), key: (row) => row.name ?? '' },
    { title: 'Security profiles', cell: profilesOf, key: (row) => row.securityProfiles.join('\n') },
    { title: 'Routing profile', cell: (row) => withFormer(row.routingProfile, row.had.routingProfile), key: (row) => row.routingProfile },
    { title: 'Hierarchy group', cell: (row) => withFormer(row.hierarchyGroup, row.had.hierarchyGroup), key: (row) => row.hierarchyGroup ?? '' },
    ...(data.against === undefined ? [] : [{ title: 'Changed', cell: (row) => badges(row.kinds), key: (row) => row.rank ?? Infinity }]),
  ];
  const LOGIN = COLUMNS.findIndex(({ title }) => title === 'Login');

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
    if (data.against !== undefined) {
      options.push(['changed', `Changed (${figure(changed.length)})`]);
      options.push(...KIND_NAMES.map((kind) => [kind, `${KINDS[kind]} (${figure(changed.filter((row) => row.kinds.includes(kind)).length)})`]));
    }
    byId('by-change').replaceChildren(...options.map(([value, label]) => element('option', { value }, label)));
  }

  function matching() {
    const [profile, routing, hierarchy, change] = ['by-profile', 'by-routing', 'by-hierarchy', 'by-change'].map((id) => byId(id).value);
    const words = fold(byId('search').value).split(/\s+/).filter(Boolean);
    const found = (change === '' ? present : changed).filter(
      (row) =>
        (change === '' || change === 'changed' || row.kinds.includes(change)) &&
        (profile === '' || row.securityProfiles.includes(profile) || row.revoked.includes(profile)) &&
        (routing === '' || row.routingProfile === routing) &&
        (hierarchy === '' || pathsOf(row).includes(hierarchy)) &&
        words.every((word) => row.text.includes(word)),
    );
    if (sortColumn < 0) {
      return found;
    }
    const { key } = COLUMNS[sortColumn];
    const order = (a, b) => (typeof a === 'number' ? (a === b ? 0 : a - b) : compare(a, b));
    const sorted = found.map((row) => [key(row), row]).sort(([a, { index: i }], [b, { index: j }]) => order(a, b) || i - j);
    return (isDescending ? sorted.reverse() : sorted).map(([, row]) => row);
  }

  function rowOf(row) {
    return element(
      'tr',
      row.isRemoved ? { class: 'removed' } : {},
      ...COLUMNS.map(({ cell }, column) => {
        const made = column === LOGIN ? element('th', { scope: 'row' }) : element('td');
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
        : [element('tr', {}, element('td', { class: 'empty', colspan: String(COLUMNS.length) }, 'No user matches.'))]),
    );
    byId('count').textContent =
      found.length === 0 ? 'No user matches.' : pages === 1 ? `${count(found.length, 'user')}.` : `${count(found.length, 'user')}, ${figure(first + 1)} to ${figure(first + shown.length)} shown.`;
    byId('pages').hidden = pages === 1;
    byId('page').textContent = `Page ${figure(page + 1)} of ${figure(pages)}`;
    byId('previous').disabled = page === 0;
    byId('next').disabled = page === pages - 1;
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

  function showHead() {
    const heads = COLUMNS.map(({ title }, column) => {
      const button = element('button', { type: 'button', class: 'sort' }, title);
      const head = element('th', { scope: 'col' }, button);
      button.addEventListener('click', () => {
        isDescending = sortColumn === column && !isDescending;
        sortColumn = column;
        heads.forEach((other) => other.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending');
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
  show();
})();
