## Benchmarks on a KPI’s page

benchmark-title = Benchmarks
benchmark-line = Benchmark
benchmark-none = None yet. A figure from elsewhere, with its source and how comparable it is, says where you stand.
benchmark-add = Add
benchmark-dialog = Benchmark
benchmark-value = Figure
benchmark-source = Source
benchmark-source-hint = Who says so: an association, a report, a book.
benchmark-comparable = How comparable it is
benchmark-comparable-hint = Such as: same size, other country.
