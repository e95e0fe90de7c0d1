### The example company: everything that stands in it.

## The company: its name, and how its numbers are broken down

example-name = Corner Street Coffee
example-store = Store
example-store-harbour = Harbour
example-store-station = Station

## What it wants

example-grow = Grow profitably
example-grow-text = Earn enough at both stores to pay off the loan and open a third one.
example-return = Keep customers coming back
example-return-text = Guests who come back cost nothing to win. Members should stay, and say good things about us.
example-deliver = Deliver every order right
example-deliver-text = What was ordered is what arrives, at the counter and at catering customers, with little thrown away.
example-team = Keep a strong team
example-team-text = Enough hands at the right hours, and people who are well enough to come.

## What it records

example-till-sales = Till sales
example-till-sales-text = Net sales at the counter without VAT; from the till's daily export.
example-catering-sales = Catering sales
example-catering-sales-text = Catering invoices without VAT, on the day of delivery.
example-orders = Orders
example-orders-text = Receipts; from the till's daily export.
example-remade-orders = Remade orders
example-remade-orders-text = Orders made a second time because something was wrong.
example-waste = Waste
example-waste-text = Food thrown away, at cost; from the list beside the bin.
example-hours = Hours worked
example-hours-text = Paid hours on the floor; from the rota.
example-goods = Cost of goods
example-goods-text = Coffee, milk, food and packaging used; from the bookkeeper.
example-wages = Wages
example-wages-text = Wages with all charges; from the payroll.
example-overheads = Overheads
example-overheads-text = Rent, energy, insurance, card fees, software; from the bookkeeper.
example-cash-received = Cash received
example-cash-received-text = Money that came in from customers; from the bank.
example-cash-paid = Cash paid
example-cash-paid-text = Money that went to suppliers, staff and the landlord; from the bank.
example-debt = Debt
example-debt-text = What is left of the loan and the overdraft at the end of the month.
example-equity = Equity
example-equity-text = What belongs to the owners at the end of the month.
example-members = Active members
example-members-text = Members of the card scheme who came in the last six weeks.
example-new-members = New members
example-new-members-text = Cards handed out; from the till's daily export.
example-recommendation = Recommendation score
example-recommendation-text = Promoters minus detractors among those who answered the receipt's question, from −100 to 100.
example-response = Response time
example-response-text = From a catering enquiry to our first answer, in opening hours.
example-catering-time = Catering time
example-catering-time-text = From a catering order to its delivery; mean of the month's orders.
example-sick-hours = Sick hours
example-sick-hours-text = Planned hours not worked because of illness; from the rota.

## Its KPIs

example-revenue = Revenue
example-revenue-text = What both stores and catering sell, without VAT.
example-margin = Net profit margin
example-margin-text = What is left of each euro sold when everything is paid.
example-cash-flow = Operating cash flow
example-cash-flow-text = Money the business itself brought in, before loans and investments.
example-leverage = Debt-to-equity
example-leverage-text = What is owed for each euro the owners have in the business. The bank asks for less than 0.80.
example-promoters = Net promoter score
example-promoters-text = Would guests recommend us? Promoters minus detractors, weighted by the number of answers.
example-retention = Customer retention
example-retention-text = The share of members who were active before and still are.
example-first-response = First response time
example-first-response-text = Half of the catering enquiries get an answer within this time.
example-fulfilment = Order fulfilment rate
example-fulfilment-text = The share of orders that were right the first time.
example-cycle-time = Cycle time
example-cycle-time-text = How long a catering customer waits from order to delivery.
example-waste-rate = Waste rate
example-waste-rate-text = Food thrown away for each euro sold. Too little means empty shelves at four o'clock.
example-sales-per-hour = Sales per hour
example-sales-per-hour-text = What one paid hour on the floor sells.
example-absence = Absence rate
example-absence-text = The share of planned hours lost to illness.

## What happened, and what is done about it

example-outage-reason = Card terminal down for six days; about €3,000 of sales lost.
example-screens = Order screens at both counters
example-outage = Card terminal down for six days
example-sundays = Open on Sunday mornings
example-minimum = Raise the catering minimum to €80
example-dairies = Ask two other dairies for their prices
example-bank = Talk to the bank about the loan for a third store
