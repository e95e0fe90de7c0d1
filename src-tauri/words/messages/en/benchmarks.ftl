# Benchmarks: figures from elsewhere beside a KPI.

# "Dairy association: 11.2% (31 Dec 2025)"
benchmark-text = { $source }: { $value } ({ $date })
error-benchmark-kpi = Say beside which KPI the figure stands.
error-benchmark-value = The benchmark needs its figure: a number in the KPI’s unit.
error-benchmark-source = Say where the figure comes from: without a source nobody can check it.
error-benchmark-source-long = The source is longer than 200 characters. Name who says so, and write the rest under how comparable it is.
error-benchmark-date = Say of which day the figure is, such as the last day of its year.
error-benchmark-ahead = { $date } is still to come. A benchmark is a figure that exists; what you want to reach is a target.
