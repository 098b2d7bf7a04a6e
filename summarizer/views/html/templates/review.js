// Review mode: a person confirms, corrects, rejects and adds figures, joins and parts events, and
// saves a review.json. Nothing is sent anywhere. Tolls are worked out by `summarise review apply`;
// the page adds up only what Python found to be a plain sum, and says so.
(() => {
  'use strict';
  const bar = document.getElementById('review');
  if (!bar || !bar.dataset.record) return;
  const record = JSON.parse(bar.dataset.record);
  const figures = new Map(record.figures.map((figure) => [figure.id, figure]));
  const events = new Map(record.events.map((event) => [event.id, event]));
  const words = document.getElementById('words');
  const decisions = new Map();
  let unsaved = false;
  let picked = null;

  // Elements are made one by one: text of the article can never become mark-up.
  const make = (tag, properties = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name.includes('-') || name === 'role' || name === 'for') element.setAttribute(name, value);
      else element[name] = value;
    }
    element.append(...children);
    return element;
  };
  const button = (text, act, more = {}) => {
    const made = make('button', { type: 'button', textContent: text, ...more });
    made.addEventListener('click', act);
    return made;
  };
  let fields = 0;
  const field = (label, control) => {
    control.id = 'field' + ++fields;
    return make('span', { className: 'field' }, make('label', { for: control.id }, label), control);
  };
  const input = (value, more = {}) =>
    make('input', { type: 'text', value: value ?? '', maxLength: 300, autocomplete: 'off', ...more });
  const choice = (options, value) => {
    const made = make('select');
    for (const [key, text] of options) made.append(make('option', { value: key, textContent: text }));
    made.value = value ?? '';
    return made;
  };
  const says = make('p', { className: 'says', role: 'status' });
  const say = (text) => { says.textContent = text; };

  const keyOf = (d) => d.kind === 'dismiss' ? `cue ${d.start} ${d.end}`
    : d.kind === 'join' ? `join ${d.event}` : d.kind === 'part' ? `part ${d.new}` : `figure ${d.figure}`;
  const ofKind = (kind) => [...decisions.values()].filter((d) => d.kind === kind);
  const decide = (decision) => {
    const key = keyOf(decision);
    const before = decisions.get(key);
    // The same choice again takes it back.
    if (before && before.kind === decision.kind && ['confirm', 'reject', 'dismiss'].includes(decision.kind)) decisions.delete(key);
    else decisions.set(key, before && before.note && !decision.note ? { ...decision, note: before.note } : decision);
    unsaved = true;
    draw();
  };
  const undo = (key) => { decisions.delete(key); unsaved = true; draw(); };
  const noted = (note) => note && note.trim() ? { note: note.trim() } : {};

  // What a figure is now ------------------------------------------------------------------------
  const NUMBERLESS = ['vague', 'none_reported'];
  const changesOf = (figure, now) => {
    const found = [];
    if (!figure || now.bound !== figure.bound || now.number !== figure.number || now.to !== figure.to) {
      found.push({ field: 'number', bound: now.bound, number: now.number, to: now.to });
    }
    for (const name of ['outcome', 'group', 'event', 'part_of', 'said_by', 'place']) {
      if (!figure ? now[name] !== null : now[name] !== figure[name]) found.push({ field: name, value: now[name] });
    }
    if (!figure ? now.date !== null : now.date !== figure.date || now.until !== figure.until) {
      found.push({ field: 'date', value: now.date, to: now.until });
    }
    return found;
  };
  const nowOf = (figure, decision) => {
    const now = { ...(figure || { bound: 'exact', number: null, to: null, outcome: 'killed', group: 'unknown', event: record.events.length ? record.events[0].id : null, part_of: null, said_by: null, place: null, date: null, until: null }) };
    for (const change of (decision && decision.changes) || []) {
      if (change.field === 'number') Object.assign(now, { bound: change.bound, number: change.number ?? null, to: change.to ?? null });
      else if (change.field === 'date') Object.assign(now, { date: change.value, until: change.to ?? null });
      else now[change.field] = change.value;
    }
    return now;
  };
  const SIGNS = { exact: '', at_least: '≥', more_than: '>', at_most: '≤', about: '~' };
  const number = (now) => NUMBERLESS.includes(now.bound) ? now.bound.replace('_', ' ')
    : now.bound === 'range' ? `${now.number}–${now.to}` : `${SIGNS[now.bound]}${now.number}`;
  const told = (changes) => changes.map((c) =>
    c.field === 'number' ? `number ${number({ ...c, number: c.number ?? null })}`
      : `${c.field.replace('_', ' ')} ${c.value === null ? 'none' : c.value}${c.to ? ' to ' + c.to : ''}`).join(', ');

  // A form for one figure, in its card or in the bar ---------------------------------------------
  const form = (figure, decision, done, leave) => {
    const now = nowOf(figure, decision);
    const parted = ofKind('part').map((d) => [d.new, d.title || d.new]);
    const eventChoices = [['', 'no event'], ...record.events.map((e) => [e.id, `${e.n} ${e.title}`]), ...parted];
    const wholes = [['', 'no other figure'], ...record.figures.filter((f) => !figure || f.id !== figure.id).map((f) => [f.id, `${f.id} ${number(f)} ${f.outcome}`]),
      ...ofKind('add').filter((d) => !decision || d.figure !== decision.figure).map((d) => [d.figure, d.figure])];
    const controls = {
      bound: choice(record.bounds, now.bound),
      number: input(now.number, { inputMode: 'numeric' }),
      to: input(now.to, { inputMode: 'numeric' }),
      outcome: choice(record.outcomes, now.outcome),
      group: choice(record.groups, now.group),
      event: choice(eventChoices, now.event),
      part_of: choice(wholes, now.part_of),
      said_by: input(now.said_by),
      place: input(now.place),
      date: input(now.date, { type: 'date' }),
      until: input(now.until, { type: 'date' }),
      note: input(decision && decision.note, { maxLength: 2000 }),
    };
    const labels = { bound: 'Bound', number: 'Number', to: 'Up to', outcome: 'Outcome', group: 'Group', event: 'Event', part_of: 'Part of', said_by: 'Said by', place: 'Place', date: 'Day', until: 'Last day', note: 'Why' };
    const adapt = () => {
      controls.number.disabled = NUMBERLESS.includes(controls.bound.value);
      controls.to.disabled = controls.bound.value !== 'range';
    };
    controls.bound.addEventListener('change', adapt);
    adapt();
    const whole = (control) => control.disabled || !/^\d{1,10}$/.test(control.value.trim()) ? null : Number(control.value.trim());
    const take = () => {
      const read = { bound: controls.bound.value, number: whole(controls.number), to: whole(controls.to), outcome: controls.outcome.value, group: controls.group.value, event: controls.event.value || null, part_of: controls.part_of.value || null, said_by: controls.said_by.value.trim() || null, place: controls.place.value.trim() || null, date: controls.date.value || null, until: (controls.date.value && controls.until.value) || null };
      const wrong = !controls.number.disabled && read.number === null ? [controls.number, 'A number is missing.']
        : !controls.to.disabled && (read.to === null || read.to <= read.number) ? [controls.to, 'A range ends above its beginning.']
          : read.until && read.until < read.date ? [controls.until, 'The last day is before the first.'] : null;
      if (wrong) { say(wrong[1]); wrong[0].focus(); return; }
      if (read.until === read.date) read.until = null;
      done(changesOf(figure, read), noted(controls.note.value));
    };
    const box = make('div', { className: 'editing', role: 'group', 'aria-label': figure ? `Correct ${figure.id}` : 'The new figure' },
      ...Object.keys(controls).map((name) => field(labels[name], controls[name])),
      make('span', { className: 'acts' }, button(figure ? 'Correct' : 'Add it', take), button('Cancel', leave)));
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target.tagName === 'INPUT') { event.preventDefault(); take(); }
      if (event.key === 'Escape') { event.preventDefault(); leave(); }
    });
    box.first = controls.bound;
    return box;
  };

  // Cards -----------------------------------------------------------------------------------------
  const cardOf = (figure) => document.getElementById('f' + figure.n);
  const dress = (figure) => {
    const card = cardOf(figure);
    const line = make('p', { className: 'decision' });
    const close = () => { const open = card.querySelector('.editing'); if (open) open.remove(); card.focus(); };
    const edit = () => {
      if (card.querySelector('.editing')) return;
      const box = form(figure, decisions.get(`figure ${figure.id}`), (changes, note) => {
        close();
        if (!changes.length) { say(`Nothing of ${figure.id} was changed.`); return; }
        decide({ kind: 'correct', figure: figure.id, changes, ...note });
      }, close);
      card.append(box);
      document.dispatchEvent(new CustomEvent('reveal', { detail: card.id }));
      box.first.focus();
    };
    const note = () => {
      const decision = decisions.get(`figure ${figure.id}`);
      if (!decision) { say('Decide first, then note why.'); return; }
      if (card.querySelector('.editing')) return;
      const control = input(decision.note, { maxLength: 2000 });
      const keep = () => {
        const { note: _, ...rest } = decision;
        decisions.set(keyOf(decision), { ...rest, ...noted(control.value) });
        unsaved = true;
        close();
        draw();
      };
      const box = make('div', { className: 'editing', role: 'group', 'aria-label': `Why, of ${figure.id}` }, field('Why', control), button('Keep', keep), button('Cancel', close));
      box.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && event.target === control) { event.preventDefault(); keep(); }
        if (event.key === 'Escape') { event.preventDefault(); close(); }
      });
      card.append(box);
      control.focus();
    };
    const acts = {
      confirm: () => figure.words ? decide({ kind: 'confirm', figure: figure.id }) : say('It has no words in the article: reject it, and add it with its words.'),
      correct: () => figure.words ? edit() : say('It has no words in the article: reject it, and add it with its words.'),
      reject: () => decide({ kind: 'reject', figure: figure.id }),
      note,
    };
    const names = { confirm: 'Confirm', correct: 'Correct', reject: 'Reject', note: 'Why' };
    const buttons = Object.keys(acts).map((kind) => button(names[kind], acts[kind], { 'aria-label': `${names[kind]} ${figure.id}`, className: kind }));
    card.append(make('div', { className: 'reviewed acts' }, ...buttons), line);
    card.addEventListener('keydown', (event) => {
      if (event.target !== card || event.altKey || event.ctrlKey || event.metaKey) return;
      const act = { c: acts.confirm, e: acts.correct, r: acts.reject, w: acts.note }[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    });
    return () => {
      const decision = decisions.get(`figure ${figure.id}`);
      card.classList.toggle('gone', Boolean(decision && decision.kind === 'reject'));
      for (const each of buttons.slice(0, 3)) each.setAttribute('aria-pressed', String(Boolean(decision && each.classList.contains(decision.kind))));
      const what = !decision ? '' : decision.kind === 'correct' ? `Corrected: ${told(decision.changes)}` : { confirm: 'Confirmed', reject: 'Rejected' }[decision.kind];
      line.textContent = what + (decision && decision.note ? ` (${decision.note})` : '');
    };
  };

  const dressCue = (cue) => {
    const place = document.getElementById('cue' + cue.n);
    const act = button('Counts nobody', () => decide({ kind: 'dismiss', start: cue.start, end: cue.end }), { className: 'reviewed' });
    place.append(act);
    return () => act.setAttribute('aria-pressed', String(decisions.has(`cue ${cue.start} ${cue.end}`)));
  };

  // Events ----------------------------------------------------------------------------------------
  const free = (prefix, taken) => { let n = 1; while (taken(prefix + n)) n += 1; return prefix + n; };
  const dressEvent = (event) => {
    const heading = document.querySelector(`#figures h3[data-event="${event.n}"]`);
    const others = record.events.filter((other) => other.id !== event.id).map((other) => [other.id, `${other.n} ${other.title}`]);
    const own = record.figures.filter((figure) => figure.event === event.id);
    const into = choice([['', 'stays apart'], ...others], '');
    into.addEventListener('change', () => into.value ? decide({ kind: 'join', event: event.id, into: into.value }) : undo(`join ${event.id}`));
    const box = make('div', { className: 'reviewed acts' });
    if (others.length) box.append(field(`Event ${event.n} is the same as`, into));
    const part = () => {
      if (box.querySelector('.editing')) return;
      const title = input('');
      const ticks = own.map((figure) => [figure, make('input', { type: 'checkbox' })]);
      const leave = () => { group.remove(); opener.focus(); };
      const take = () => {
        const chosen = ticks.filter(([, tick]) => tick.checked).map(([figure]) => figure.id);
        if (!chosen.length) { say('Tick the figures of the new event.'); return; }
        const taken = ofKind('part').flatMap((d) => d.figures);
        if (chosen.some((id) => taken.includes(id))) { say('A figure goes to one new event only.'); return; }
        const named = free('n', (id) => events.has(id) || decisions.has(`part ${id}`));
        leave();
        decide({ kind: 'part', event: event.id, new: named, ...(title.value.trim() ? { title: title.value.trim() } : {}), figures: chosen });
      };
      const group = make('div', { className: 'editing', role: 'group', 'aria-label': `Part event ${event.n}` }, field('Title of the new event', title),
        ...ticks.map(([figure, tick]) => field(`${figure.id} ${number(figure)} ${figure.outcome}`, tick)),
        make('span', { className: 'acts' }, button('Part them', take), button('Cancel', leave)));
      group.addEventListener('keydown', (e) => { if (e.key === 'Escape') { e.preventDefault(); leave(); } });
      box.append(group);
      title.focus();
    };
    const opener = button(`Part event ${event.n}`, part);
    if (own.length) box.append(opener);
    const list = make('ul', { role: 'list' });
    box.append(list);
    heading.after(box);
    return () => {
      const join = decisions.get(`join ${event.id}`);
      into.value = join ? join.into : '';
      list.replaceChildren(...ofKind('part').filter((d) => d.event === event.id).map((d) =>
        make('li', {}, `New event ${d.title || d.new}: ${d.figures.join(', ')} `, button(`Undo ${d.new}`, () => undo(keyOf(d))))));
    };
  };

  // Adding: words marked with the pointer, or typed to the letter ----------------------------------
  const points = (text) => { let count = 0; for (const _ of text) count += 1; return count; };
  const marked = () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!words.contains(range.startContainer) || !words.contains(range.endContainer)) return null;
    const before = document.createRange();
    before.setStart(words, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const quote = range.toString();
    const lead = quote.length - quote.trimStart().length;
    const inner = quote.trim();
    const start = points(before.toString()) + points(quote.slice(0, lead));
    return inner ? { start, end: start + points(inner), quote: inner } : null;
  };
  const found = (quote) => {
    const text = words.textContent;
    const places = [];
    for (let at = quote ? text.indexOf(quote) : -1; at >= 0 && places.length < 50; at = text.indexOf(quote, at + 1)) {
      const start = points(text.slice(0, at));
      places.push({ start, end: start + points(quote), quote, around: text.slice(Math.max(0, at - 30), at + quote.length + 30).replace(/\s+/g, ' ') });
    }
    return places;
  };
  const adding = make('div', { className: 'adding', hidden: true });
  const openAdding = () => {
    if (!adding.hidden) return;
    const chosen = marked() || picked;
    const quote = input(chosen && chosen.quote, { maxLength: 2000 });
    const which = choice([['', '']], '');
    let places = [];
    const look = () => {
      places = found(quote.value);
      which.replaceChildren(...places.map((place, n) => make('option', { value: String(n), textContent: place.around })));
      if (chosen && quote.value === chosen.quote) which.value = String(Math.max(0, places.findIndex((p) => p.start === chosen.start)));
      say(places.length ? `${places.length} place${places.length > 1 ? 's' : ''} in the article` : 'The article does not have these words.');
    };
    quote.addEventListener('input', look);
    const leave = () => { adding.hidden = true; adding.replaceChildren(); add.focus(); };
    const box = form(null, null, (changes, note) => {
      const place = places[Number(which.value)];
      if (!place) { say('Give words that the article has, to the letter.'); quote.focus(); return; }
      const id = free('r', (name) => figures.has(name) || record.taken.includes(name) || decisions.has(`figure ${name}`));
      leave();
      if (!changes.some((change) => change.field === 'outcome')) changes.push({ field: 'outcome', value: 'killed' });
      decide({ kind: 'add', figure: id, words: { start: place.start, end: place.end, quote: place.quote }, changes, ...note });
    }, leave);
    adding.replaceChildren(field('Words of the article, to the letter', quote), field('Which of them', which), box);
    adding.hidden = false;
    if (chosen) look();
    quote.focus();
  };
  document.addEventListener('selectionchange', () => { const now = marked(); if (now) picked = now; });

  // Tolls: as far as the page can tell ---------------------------------------------------------------
  const DECIDED = ['confirm', 'correct', 'reject'];
  const tollNow = (toll) => {
    const own = toll.figures.map((id) => figures.get(id)).filter(Boolean);
    const touched = own.filter((f) => { const d = decisions.get(`figure ${f.id}`); return d && d.kind !== 'confirm'; });
    const eventful = ofKind('join').some((d) => d.event === toll.event || d.into === toll.event) || ofKind('part').some((d) => d.event === toll.event);
    const entering = ofKind('add').length || ofKind('correct').some((d) => d.changes.some((c) => ['event', 'outcome', 'part_of'].includes(c.field)));
    // To confirm what counts already moves nothing; anything else may move a toll that is no plain sum.
    const doubted = !toll.simple && [...decisions.values()].some((d) => d.kind !== 'dismiss' && !(d.kind === 'confirm' && figures.get(d.figure).counts));
    if (!touched.length && !eventful && !entering && !doubted) return null;
    if (!toll.simple || eventful || entering) return 'recomputed when applied';
    const kept = [];
    for (const figure of own) {
      const decision = decisions.get(`figure ${figure.id}`);
      if (decision && decision.kind === 'reject') {
        if (own.some((other) => other.part_of === figure.id)) return 'recomputed when applied';
        continue;
      }
      if (decision && decision.kind === 'correct' && decision.changes.some((c) => c.field !== 'number')) return 'recomputed when applied';
      kept.push(nowOf(figure, decision));
    }
    const values = kept.map((now) => now.number);
    if (kept.some((now) => !['exact', 'at_least'].includes(now.bound)) || new Set(values).size < values.length) return 'recomputed when applied';
    const wholes = kept.filter((now) => now.part_of === null);
    for (const now of kept) {
      const inside = kept.filter((part) => part.part_of === now.id).reduce((sum, part) => sum + part.number, 0);
      if (inside > now.number) return 'recomputed when applied';
    }
    if (!wholes.length) return 'recomputed when applied';
    const sum = wholes.reduce((total, now) => total + now.number, 0);
    const sign = wholes.every((now) => now.bound === 'exact') ? '' : '≥';
    return `now ${sign}${sum.toLocaleString('en')}, as far as the page can tell`;
  };
  const nows = make('p', { className: 'count' });
  const drawTolls = () => {
    for (const old of document.querySelectorAll('.now')) old.remove();
    const changed = [];
    for (const toll of record.tolls) {
      const now = tollNow(toll);
      if (!now) continue;
      changed.push(`event ${toll.n}, ${new Map(record.outcomes).get(toll.outcome)}: ${now}`);
      for (const place of document.querySelectorAll(`[data-toll="${toll.n} ${toll.outcome}"]`)) {
        place.append(make('span', { className: 'now' }, `Reviewed: ${now}`));
      }
    }
    nows.textContent = changed.length ? `Tolls: ${changed.join('; ')}` : '';
  };

  // The bar -------------------------------------------------------------------------------------------
  const name = input('', { autocomplete: 'name' });
  const count = make('p', { className: 'count' });
  const list = make('ul', { className: 'added', role: 'list' });
  const redraw = [];
  const draw = () => {
    for (const each of redraw) each();
    drawTolls();
    const decided = record.figures.filter((f) => decisions.has(`figure ${f.id}`)).length;
    const additions = ofKind('add');
    count.textContent = `${decided} of ${record.figures.length} figures decided${additions.length ? `, ${additions.length} added` : ''}${unsaved ? ', not saved' : ''}`;
    list.replaceChildren(...additions.map((d) => make('li', {}, `${d.figure}: “${d.words.quote}” ${told(d.changes)}${d.note ? ` (${d.note})` : ''} `, button(`Remove ${d.figure}`, () => undo(keyOf(d))))));
    say('');
  };
  const save = () => {
    if (!name.value.trim()) { say('Your name is missing.'); name.focus(); return; }
    const review = { review: 1, article: record.article, seen: record.seen, by: name.value.trim(), at: new Date().toISOString(), decisions: [...decisions.values()] };
    const link = make('a', { href: URL.createObjectURL(new Blob([JSON.stringify(review, null, 1) + '\n'], { type: 'application/json' })), download: 'review.json' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    unsaved = false;
    draw();
    say('Saved as review.json. Apply it: summarise review apply SUMMARY.json review.json');
  };

  // A file is foreign: it is taken apart and put together anew, and nothing of it is ever mark-up.
  const text = (value, most) => { if (typeof value !== 'string' || value.length > most) throw new Error('words'); return value; };
  const whole = (value) => { if (!Number.isInteger(value) || value < 0) throw new Error('number'); return value; };
  const maybe = (read, value, most) => value === null || value === undefined ? null : read(value, most);
  const among = (options, value) => { if (!options.some(([key]) => key === value)) throw new Error('choice'); return value; };
  const readChange = (c) => {
    switch (c.field) {
      case 'number': return { field: 'number', bound: among(record.bounds, c.bound), number: maybe(whole, c.number), to: maybe(whole, c.to) };
      case 'outcome': return { field: 'outcome', value: among(record.outcomes, c.value) };
      case 'group': return { field: 'group', value: among(record.groups, c.value) };
      case 'said_by': return { field: 'said_by', value: maybe(text, c.value, 300), ...(c.kind === undefined ? {} : { kind: text(c.kind, 30) }) };
      case 'event': case 'part_of': return { field: c.field, value: maybe(text, c.value, 100) };
      case 'place': return { field: 'place', value: maybe(text, c.value, 300) };
      case 'date': return { field: 'date', value: maybe(text, c.value, 10), to: maybe(text, c.to, 10) };
      default: throw new Error('field');
    }
  };
  const known = (map, id) => { if (!map.has(id)) throw new Error('id'); return id; };
  const readDecision = (d) => {
    const note = d.note === null || d.note === undefined ? {} : { note: text(d.note, 2000) };
    switch (d.kind) {
      case 'confirm': case 'reject': return { kind: d.kind, figure: known(figures, d.figure), ...note };
      case 'correct': return { kind: 'correct', figure: known(figures, d.figure), changes: d.changes.map(readChange), ...note };
      case 'add': {
        const quote = text(d.words.quote, 2000);
        if (!found(quote).some((p) => p.start === d.words.start && p.end === d.words.end)) throw new Error('words');
        return { kind: 'add', figure: text(d.figure, 100), words: { start: whole(d.words.start), end: whole(d.words.end), quote }, changes: d.changes.map(readChange), ...note };
      }
      case 'dismiss': return { kind: 'dismiss', start: whole(d.start), end: whole(d.end), ...note };
      case 'join': return { kind: 'join', event: known(events, d.event), into: text(d.into, 100), ...note };
      case 'part': return { kind: 'part', event: known(events, d.event), new: text(d.new, 100), ...(d.title ? { title: text(d.title, 300) } : {}), figures: d.figures.map((id) => known(figures, id)), ...note };
      default: throw new Error('kind');
    }
  };
  const load = async (file) => {
    if (file.size > 20_000_000) { say('The file is larger than a review can be.'); return; }
    let review, read;
    try {
      review = JSON.parse(await file.text());
      if (review.review !== 1) throw new Error('version');
      if (review.article !== record.article) { say('That review is of another text.'); return; }
      const differ = [];
      for (const what of ['figures', 'events']) {
        for (const id of new Set([...Object.keys(review.seen[what]), ...Object.keys(record.seen[what])])) {
          if (review.seen[what][id] !== record.seen[what][id]) differ.push(id.slice(0, 20));
        }
      }
      if (differ.length) { say(`That review is of another reading; these differ: ${differ.slice(0, 10).join(', ')}.`); return; }
      read = review.decisions.map(readDecision);
      text(review.by, 300);
    } catch (error) {
      say('That file is no review of this page.');
      return;
    }
    decisions.clear();
    for (const decision of read) decisions.set(keyOf(decision), decision);
    name.value = review.by;
    unsaved = false;
    draw();
    say(`Loaded ${read.length} decision${read.length === 1 ? '' : 's'}.`);
  };

  const start = button('Review', () => begin(), { className: 'start' });
  const add = button('Add a figure', openAdding);
  let dressed = false;
  const leave = () => { document.documentElement.classList.remove('reviewing'); bar.hidden = true; start.hidden = false; start.focus(); };
  const begin = () => {
    if (!dressed) {
      redraw.push(...record.figures.map(dress), ...record.cues.map(dressCue), ...record.events.map(dressEvent));
      dressed = true;
    }
    const file = make('input', { type: 'file', accept: '.json,application/json' });
    file.addEventListener('change', () => { if (file.files.length) load(file.files[0]); file.value = ''; });
    document.documentElement.classList.add('reviewing');
    bar.replaceChildren(make('p', { className: 'help' }, 'On a figure: C confirms, E corrects, R rejects, W notes why; the same again takes it back. Mark words in the article, or type them, to add a figure.'),
      adding, list, make('div', { className: 'acts' }, field('Your name', name), count, add, button('Save review.json', save), field('Load review.json', file), button('Leave', leave)), nows, says);
    bar.hidden = false;
    start.hidden = true;
    draw();
    name.focus();
  };
  document.querySelector('.hint').after(start);
  addEventListener('beforeunload', (event) => { if (unsaved) event.preventDefault(); });
})();
