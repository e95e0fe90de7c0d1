version-text = until { $day }: { $formula }, in { $unit }
version-why = { $reason } (changed { $day })
version-mark = Definition changed: { $reason }
version-not-compared = The definition changed on { $day }: numbers before it are not compared with those after it.
error-version-reason = Say why the definition changes: the reason stays beside it and on the chart.
error-version-same = Formula and unit are as before, so there is nothing to change. Write the new formula, or close this.
error-version-day = A definition holds for whole periods of this KPI. Choose { $first } or { $next }.
error-version-before = The definition changed already on { $day }. Choose a later day, or take that change back first.
error-version-gone = This earlier definition is not there any more. Undo brings it back.
error-version-closed = What is closed up to { $until } would have other numbers, and nothing was changed. Say that they may change, or open the time again under Business.
error-version-closed-from = What is closed up to { $until } would have other numbers from { $from } on, and nothing was changed. Choose a later day, say that they may change, or open the time again under Business.
# $about is the KPI and its place in a file.
version-place = { $about }, until { $day }
version-until = until { $day }: { $formula }
version-since = from { $day }: { $formula }
error-version-circle = With this definition { $kpi } would be computed from itself, now or before the change. Use a formula that does not lead back to it.
error-version-unit-used = The unit would be another one, and { $kpi } is computed from this KPI. Change that formula first, or make a new KPI.
error-version-unit-target = The unit would be another one than that of its targets and benchmarks. Take these away first, or make a new KPI.
