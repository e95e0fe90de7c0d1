INSERT INTO settings (id, name, currency, locale, fiscal_month, fiscal_day, week_start, working_days, language, closed_until,
                      secret)
VALUES (1, :name, :currency, :locale, :fiscal_month, :fiscal_day, :week_start, :working_days, :language, :closed_until,
        lower(hex(randomblob(16))))
    ON CONFLICT (id) DO UPDATE
   SET name = excluded.name,
       currency = excluded.currency,
       locale = excluded.locale,
       fiscal_month = excluded.fiscal_month,
       fiscal_day = excluded.fiscal_day,
       week_start = excluded.week_start,
       working_days = excluded.working_days,
       language = excluded.language,
       closed_until = excluded.closed_until
