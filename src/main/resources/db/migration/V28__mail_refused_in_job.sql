-- The engine's job whose step the mail server's refusal ended; when somebody has it tried again, the mail is ready again
ALTER TABLE outgoing_mail ADD COLUMN refused_in_job VARCHAR(64);
CREATE INDEX outgoing_mail_refused_in_job ON outgoing_mail (refused_in_job);
