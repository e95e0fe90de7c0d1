## start

start-title = What should the business achieve, and is it getting there?
start-text = Bellwether keeps everything in one file on this computer. No account, no network.
start-demo = Look at the example company
start-demo-text = A small coffee business with three years of numbers. The quickest way to see what this is.
start-import = Import a spreadsheet
start-import-text = CSV, Excel or OpenDocument, the way it came out of the till, the bookkeeping or the CRM.
start-empty = Start empty
start-empty-text = Write down the first objective and the number that shows it, and enter values by hand.
start-open = Open a workspace file…
start-export = Bring back a plain export…
start-drop = A file can also be dropped on this window.
start-new-title = New workspace
start-business-name = Name of the business
start-currency = Currency
start-locale = Numbers and dates
start-looks-like = Written like { $example }.
start-opening = Opening…

## recent

recent-title = Open again
recent-menu = Open { $name }
recent-missing = no longer in { $folder }
recent-gone = { $name } is no longer in { $folder }. Its file may have been moved: open it from there.
recent-forget = Take it off the list
recent-forget-one = Take { $name } off the list
