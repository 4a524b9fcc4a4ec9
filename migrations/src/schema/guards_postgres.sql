-- Logs and published figures are written once.
create function written_once() returns trigger language plpgsql as $$ begin raise exception 'written once'; end $$;
create trigger read_log_once before update or delete or truncate on read_log for each statement execute function written_once();
create trigger audit_once before update or delete or truncate on audit for each statement execute function written_once();
create trigger published_once before update or delete or truncate on published_documents for each statement execute function written_once();
-- Who withdraws what they said is out of every moment that heard them.
create function moments_withdrawn() returns trigger language plpgsql as $$ begin update quartet_moments set effect = null, feeling = null where case_id = old.case_id; return null; end $$;
create trigger moments_withdrawn after delete on experiences for each row when (old.source = 'own') execute function moments_withdrawn();
