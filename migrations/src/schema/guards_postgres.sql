-- Logs and published figures are written once.
create function written_once() returns trigger language plpgsql as $$ begin raise exception 'written once'; end $$;
create trigger read_log_once before update or delete or truncate on read_log for each statement execute function written_once();
create trigger audit_once before update or delete or truncate on audit for each statement execute function written_once();
create trigger published_once before update or delete or truncate on published_documents for each statement execute function written_once();
