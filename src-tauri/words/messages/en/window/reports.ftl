## reports

commands-new-pack = New pack
commands-present = Present
commands-save-pack = Save the pack as PDF
commands-print-pack = Print the pack
commands-edit-pack = Edit the pack
reports-title = Reports
reports-packs = Packs
reports-all = All KPIs
reports-all-text = Everything in use, in the order of the scorecard
reports-new = New pack
reports-new-name = New pack
reports-new-name-again = New pack { $number }
reports-copy-name = { $name }, copy
reports-copy-name-again = { $name }, copy { $number }
reports-empty = Nothing to report yet
reports-empty-text = A pack shows KPIs as pages for a meeting. Make a KPI first; then there is a pack of it here.
reports-gone = This pack is gone
reports-gone-text = It was deleted, or its making was taken back.
reports-to-all = Show all KPIs
reports-back = All packs
reports-edit = Edit
reports-duplicate = Duplicate
reports-save-as = Save as…
reports-print = Print
reports-present = Present
reports-formats-pdf = PDF…
reports-formats-pptx = PowerPoint slides…
reports-formats-xlsx = Excel workbook…
reports-formats-html = Web page…
reports-formats-csv = CSV table…
reports-formats-md = Markdown text…
reports-formats-pdf-detail = Pages to print or to send
reports-formats-pptx-detail = Slides with charts to go on working with
reports-formats-xlsx-detail = All numbers, with charts
reports-formats-html-detail = One file for any browser
reports-formats-csv-detail = The numbers alone
reports-formats-md-detail = The words and numbers, for notes
reports-saves = Saving { $name }
reports-saved = Saved as { $path }
reports-pages =
    { $count-form ->
        [one] { $count } page
       *[other] { $count } pages
    }
reports-page = Page { $page } of { $all }
reports-page-titled = Page { $page } of { $all }: { $title }
reports-preview = Pages of the pack
reports-small = Small pages
reports-loading = The pages are being made.
reports-pack-name = Name
reports-cover-title = Title on the cover
reports-which = Which KPIs
reports-which-all = All in use
reports-which-some = Only those ticked
reports-none-ticked = None is ticked yet; until then the pack has all of them.
reports-of-objective = All of { $name }
reports-order = Order of the pages
reports-order-hint = Drag, or move with the arrows
reports-move-up = Move { $name } up
reports-move-down = Move { $name } down
reports-moved = { $name } is now number { $place } of { $all }
reports-paper = Size
reports-papers-a4 = A4
reports-papers-letter = Letter
reports-papers-slide = Slides, 16:9
reports-theme = Colours
reports-themes-light = Light
reports-themes-dark = Dark
reports-themes-print = Black and white
reports-limits = Natural limits in the charts
reports-forecast = Forecast in the charts
reports-logo = Logo on the cover
reports-logo-choose = Choose a picture
reports-logo-change = Another picture
reports-logo-remove = Remove the logo
reports-workbook = Numbers as a workbook inside the PDF
reports-footer = Footer

## presenting

presenting-label = Presentation of { $name }
presenting-previous = Previous slide
presenting-next = Next slide
presenting-overview = All slides
presenting-black = Black screen
presenting-pointer = Pointer
presenting-timer = Time
presenting-leave = Leave
presenting-slide = Slide { $page } of { $all }
