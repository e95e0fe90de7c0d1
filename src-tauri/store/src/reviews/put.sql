INSERT INTO review (id, kind, start_date, held_date, attendees, plan, ended, amended)
VALUES (:id, :kind, :start_date, :held_date, :attendees, :plan, :ended, :amended)
ON CONFLICT DO UPDATE SET
       kind = excluded.kind,
       start_date = excluded.start_date,
       held_date = excluded.held_date,
       attendees = excluded.attendees,
       plan = excluded.plan,
       ended = excluded.ended,
       amended = excluded.amended
