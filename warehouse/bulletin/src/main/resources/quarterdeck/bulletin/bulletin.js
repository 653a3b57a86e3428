(function () {
  'use strict';
  var root = document.documentElement;
  function kept(key, value) {
    try {
      if (value === undefined) { return localStorage.getItem(key); }
      localStorage.setItem(key, value);
    } catch (e) { return null; }
    return value;
  }
  if (kept('theme')) { root.setAttribute('data-theme', kept('theme')); }
  document.querySelectorAll('[data-theme-switch]').forEach(function (button) {
    button.addEventListener('click', function () {
      var dark = root.getAttribute('data-theme') === 'dark' ||
        (!root.getAttribute('data-theme') && matchMedia('(prefers-color-scheme: dark)').matches);
      root.setAttribute('data-theme', kept('theme', dark ? 'light' : 'dark') || (dark ? 'light' : 'dark'));
    });
  });
  var target = location.hash && document.getElementById(location.hash.slice(1));
  if (target && target.classList.contains('proof')) { target.focus({preventScroll: true}); }

  function key(row, column) {
    var cell = row.cells[column];
    var number = cell.getAttribute('data-value');
    return number ? parseFloat(number) : cell.textContent.trim();
  }
  function compare(a, b) {
    if (a === b) { return 0; }
    var blankA = a === '' || a === '\u2014', blankB = b === '' || b === '\u2014';
    if (blankA || blankB) { return blankA ? 2 : -2; }
    return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), root.lang);
  }
  function sort(heading, table) {
    var column = heading.cellIndex;
    var down = heading.getAttribute('aria-sort') === 'ascending';
    table.querySelectorAll('th').forEach(function (th) { th.removeAttribute('aria-sort'); });
    heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    var body = table.tBodies[0];
    Array.from(body.rows).map(function (row, i) { return [key(row, column), i, row]; })
      .sort(function (x, y) {
        var order = compare(x[0], y[0]);
        return (Math.abs(order) === 2 ? order : down ? -order : order) || x[1] - y[1];
      })
      .forEach(function (entry) { body.appendChild(entry[2]); });
  }
  function narrow(id) {
    var table = document.querySelector('[data-table="' + id + '"]');
    var filter = document.querySelector('[data-filter="' + id + '"]');
    var search = document.querySelector('[data-search="' + id + '"]');
    var group = filter ? filter.value : '', words = search ? search.value.trim().toLowerCase() : '', shown = 0;
    Array.from(table.tBodies[0].rows).forEach(function (row) {
      var hit = (!group || row.getAttribute('data-groups').split(' ').indexOf(group) >= 0) &&
        (!words || row.textContent.toLowerCase().indexOf(words) >= 0);
      row.hidden = !hit;
      shown += hit ? 1 : 0;
    });
    document.querySelector('[data-count="' + id + '"]').textContent = shown + ' / ' + table.tBodies[0].rows.length;
  }
  document.querySelectorAll('[data-table]').forEach(function (table) {
    table.querySelectorAll('[data-sort]').forEach(function (button) {
      button.addEventListener('click', function () { sort(button.closest('th'), table); });
    });
  });
  document.querySelectorAll('[data-filter]').forEach(function (select) {
    select.addEventListener('change', function () { narrow(select.getAttribute('data-filter')); });
  });
  document.querySelectorAll('[data-search]').forEach(function (input) {
    input.addEventListener('input', function () { narrow(input.getAttribute('data-search')); });
  });

  var maps = {};
  window.bulletinMaps = function (more) { Object.assign(maps, more); };
  function paint(map, select) {
    var at = select.value.split('/'), chosen = maps[at[0]] && maps[at[0]][at[1]], up = map.getAttribute('data-up');
    if (!chosen) { return false; }
    map.querySelectorAll('.tile').forEach(function (tile) {
      var code = tile.getAttribute('data-code'), entry = chosen[code] || ['', 0, ''];
      var texts = tile.querySelectorAll('text'), strong = entry[1] > 3 ? ' strong' : '';
      tile.querySelector('rect').setAttribute('class', 'shade' + entry[1]);
      texts[1].textContent = entry[0];
      texts[0].setAttribute('class', 'tile-name' + strong);
      texts[1].setAttribute('class', 'tile-value' + strong);
      tile.querySelector('title').textContent = texts[0].textContent + ' ' + entry[0];
      tile.setAttribute('href', up + (entry[2] || 'region/' + code + '.html'));
    });
    map.querySelector('[data-tiles-caption]').textContent =
      select.options[select.selectedIndex].getAttribute('data-caption');
    return true;
  }
  document.querySelectorAll('[data-tiles]').forEach(function (select) {
    var map = select.closest('.tilemap');
    window.bulletinMaps(JSON.parse(map.querySelector('[data-tiles-data]').textContent));
    select.addEventListener('change', function () {
      if (paint(map, select)) { return; }
      var script = document.createElement('script');
      script.src = map.getAttribute('data-from') + select.value.split('/')[0] + '.js';
      script.onload = function () { paint(map, select); };
      document.head.appendChild(script);
    });
  });
})();
