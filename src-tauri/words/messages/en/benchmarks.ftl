# Benchmarks: figures from elsewhere beside a KPI.

# "Dairy association: 11.2% (31 Dec 2025)"
benchmark-label = Benchmark
benchmark-from = { $date }, { $source }
chart-no-benchmark = No benchmark stands beside { $kpi } yet. Add one under Definition, with its source and its date.
chart-benchmark-of-period =
    { $grain ->
        [day] The benchmark is drawn beside days only: of this KPI, what is so of a day is not so of a longer time.
        [week] The benchmark is drawn beside weeks only: of this KPI, what is so of a week is not so of another time.
        [month] The benchmark is drawn beside months only: of this KPI, what is so of a month is not so of another time.
        [quarter] The benchmark is drawn beside quarters only: of this KPI, what is so of a quarter is not so of another time.
       *[year] The benchmark is drawn beside years only: of this KPI, what is so of a year is not so of another time.
    }
chart-benchmark-compared = The benchmark is not drawn: beside another KPI both are an index, and it stands for one of them only.
chart-benchmark-far = The benchmark of { $value } is not drawn: it is so far from the numbers that they would be a flat line. Check whether it is in the KPI’s unit.
benchmark-said = Benchmark: { $text }
benchmark-text = { $source }: { $value } ({ $date })
error-benchmark-kpi = Say beside which KPI the figure stands.
error-benchmark-value = The benchmark needs its figure: a number in the KPI’s unit.
error-benchmark-endless = { $value } is more than any business counts. Check the figure and its unit.
error-benchmark-source = Say where the figure comes from: without a source nobody can check it.
error-benchmark-source-long = The source is longer than 200 characters. Name who says so, and write the rest under how comparable it is.
error-benchmark-date = Say of which day the figure is, such as the last day of its year.
error-benchmark-ahead = { $date } is still to come. A benchmark is a figure that exists; what you want to reach is a target.
