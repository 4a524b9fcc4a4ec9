-- Logs and published figures are written once.
create trigger read_log_no_update before update on read_log begin select raise(abort, 'the read log is written once'); end;
create trigger read_log_no_delete before delete on read_log begin select raise(abort, 'the read log is written once'); end;
create trigger audit_no_update before update on audit begin select raise(abort, 'the audit is written once'); end;
create trigger audit_no_delete before delete on audit begin select raise(abort, 'the audit is written once'); end;
create trigger published_no_update before update on published_documents begin select raise(abort, 'published figures never change'); end;
create trigger published_no_delete before delete on published_documents begin select raise(abort, 'published figures never change'); end;
-- Who withdraws what they said is out of every moment that heard them.
create trigger moments_withdrawn after delete on experiences when old.source = 'own' begin update quartet_moments set effect = null, feeling = null where case_id = old.case_id; end;
