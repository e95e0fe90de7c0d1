## settings

settings-title = Settings
settings-tabs-general = Business
settings-tabs-safety = Backups
settings-tabs-history = History
settings-tabs-label = Kinds of settings
settings-name = Name
settings-currency = Currency
settings-currency-ask = Use { $name }? No number is converted.
settings-currency-ask-measures =
    { $money-form ->
        [one] Use { $name }? No number is converted. { $money } measure keeps the currency of today; change its unit under Data where the amounts are in another one.
       *[other] Use { $name }? No number is converted. { $money } measures keep the currency of today; change their unit under Data where the amounts are in another one.
    }
settings-currency-use = Use this currency
settings-currency-hint = For new measures of money. No number is converted.
settings-language = Language
settings-language-hint = Of everything that Bellwether says. What you wrote stays as it is.
settings-locale = Numbers and dates
settings-fiscal = Fiscal year starts on
settings-fiscal-hint = Such as 1 April
settings-week = Weeks start on
settings-closed = Closed up to
settings-closed-hint = Values up to that day change only with a reason. Empty where nothing is closed.
settings-working = Working days
settings-theme = Look
settings-accent = Own colour
settings-accent-hint = For lines, buttons and links, and in charts and packs: the colour of your business, such as #7a3fb0. Empty: the usual blue.
settings-reminder = A notification once a day, while Bellwether runs, says what is due
settings-reminder-hint = Numbers, reviews and actions with the minutes they need; never amounts. Of this computer only.
settings-themes-system = As the computer
settings-themes-light = Light
settings-themes-dark = Dark
settings-days-monday = Monday
settings-days-tuesday = Tuesday
settings-days-wednesday = Wednesday
settings-days-thursday = Thursday
settings-days-friday = Friday
settings-days-saturday = Saturday
settings-days-sunday = Sunday
settings-business = The business
settings-calendar = Calendar
settings-window = This window
settings-file = File
settings-backups = Backups
settings-backups-text = A copy is made before every import and on the first change of a day: 7 daily, 4 weekly and 12 monthly ones are kept.
settings-history-rule = What you did can be taken back, and shows what it changed, for at least a year. After that, who did what and when stays for good, and the details go, with the first change of a day and after a copy was made.
settings-backup-now = Back up now
settings-backed-up = Copied to { $path }
settings-export = Plain export…
settings-export-text = A plain export is a folder of CSV files that any program reads. It holds everything but the imported files, and comes back as a workspace.
settings-definitions-saved = Saved { $path }
settings-definitions-ask = Bring in these definitions? Nothing is deleted. { $counts }
settings-definitions-more = … and { $more } more.
settings-definitions-same = Everything in this file is here already, as it is.
settings-definitions-in = Bring in
settings-exported = Exported to { $path }
settings-restore = Go back to it
settings-restore-ask = Open the copy of { $time } as a file of its own? This workspace stays as it is, beside it.
settings-restored = This is the copy, in { $path }. The workspace as it was before is under the recent ones.
settings-no-backups = There is no copy yet. Back up now to make the first one.
settings-check = Check the file
settings-backup-head-time = When
settings-backup-head-reason = Why
settings-backup-head-size = Size
settings-backup-unreadable = cannot be read
settings-folder = They are in { $path }
settings-files = Imported files
settings-files-text = The files you import are kept in this workspace, packed small, so that a number opens to its rows. Files that take more than 20 MB each are not kept; where all together take more than you allow, the oldest go.
settings-files-label = Room for imported files
settings-files-none = Keep none
settings-files-room = Keep up to { $size } MB
settings-files-forget = Let them go
settings-files-forget-ask = Let go of the kept files? All numbers stay; they no longer open to their rows. This cannot be undone, and importing a file again keeps it again.
settings-files-less = Give them less room
settings-files-less-ask = Less room than the kept files take? The oldest of them go. All numbers stay; those of the files that go no longer open to their rows.

## history

history-steps = Show undo and redo
history-empty = Nothing has been changed yet. Every change will be listed here.
history-undone = taken back
history-more = Show older ones
history-field = Field
history-subject = What
history-old = Before
history-new = After
# $shown (Count)
history-shown = The first { $shown } changes are shown.
history-show = What changed: { $label }
