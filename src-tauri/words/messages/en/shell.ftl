### The window's frame: what the system shows for it.

dialog-choose-spreadsheet = Choose a spreadsheet
dialog-open-workspace = Open a workspace
dialog-choose-export = Choose the folder of a plain export
dialog-choose-folder = Choose the folder in which the files lie
dialog-choose-destination = Choose where the export goes
dialog-choose-picture = Choose a logo
dialog-choose-definitions = Choose a file of definitions
dialog-save-definitions = Save the definitions as
dialog-pictures = Pictures
dialog-definitions = Definitions (YAML)
dialog-save-recipe = Save the recipe as
dialog-recipe = Recipe (JSON)
dialog-save-workbook = Save the sheet to be filled in as
dialog-workbook = Excel workbook
dialog-save-workspace = Save the workspace as
dialog-save-chart = Save the chart as
# What a file is called that was a block on the clipboard; its source is called so.
dialog-pasted-block = Pasted
dialog-spreadsheets = Spreadsheets
dialog-workspaces = Bellwether workspaces
dialog-png = PNG picture
dialog-svg = SVG picture
dialog-save-pdf = Save the PDF as
dialog-pdf = PDF document
dialog-save-slides = Save the slides as
dialog-slides = PowerPoint presentation
dialog-save-tables = Save the workbook as
dialog-save-page = Save the web page as
dialog-mail = Mail draft
dialog-save-mail = Save the mail
dialog-page = Web page
dialog-save-csv = Save the table as
dialog-csv = CSV table
dialog-save-markdown = Save the text as
dialog-markdown = Markdown text
dialog-all-files = All files
