-- The outbox: a mail is kept with the case's state first and sent afterwards, so that neither is ever without the other.
ALTER TABLE outgoing_mail DROP CONSTRAINT outgoing_mail_state;
ALTER TABLE outgoing_mail ADD CONSTRAINT outgoing_mail_state
    CHECK (state IN ('READY', 'SENDING', 'WAIT', 'SENT', 'FAILED'));

-- Mails about no single case; and the address is the configured one of the moment of sending
ALTER TABLE outgoing_mail ALTER COLUMN case_reference DROP NOT NULL;
ALTER TABLE outgoing_mail ALTER COLUMN recipient_address DROP NOT NULL;

-- Guards each change of state, so that of two nodes only one sends
ALTER TABLE outgoing_mail ADD COLUMN version INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE outgoing_mail ADD COLUMN attempts INTEGER DEFAULT 0 NOT NULL;
-- How many copies left although an earlier one may have arrived; the list of duplicates is repeats > 0
ALTER TABLE outgoing_mail ADD COLUMN repeats INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE outgoing_mail ADD COLUMN in_doubt BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE outgoing_mail ADD COLUMN ready_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE outgoing_mail ADD COLUMN sending_since TIMESTAMP WITH TIME ZONE;
ALTER TABLE outgoing_mail ADD COLUMN next_attempt_at TIMESTAMP WITH TIME ZONE;
-- Why it waits or failed: one German sentence, no person data
ALTER TABLE outgoing_mail ADD COLUMN reason VARCHAR(500);
-- The signed and encrypted part as text, so that every copy has the same bytes, and for which certificate (SHA-256)
ALTER TABLE outgoing_mail ADD COLUMN protected_part TEXT;
ALTER TABLE outgoing_mail ADD COLUMN certificate CHAR(64);
UPDATE outgoing_mail SET ready_at = created_at, attempts = 1;
ALTER TABLE outgoing_mail ALTER COLUMN ready_at SET NOT NULL;

CREATE TABLE outgoing_attachment (
    mail_id      UUID         NOT NULL REFERENCES outgoing_mail (id) ON DELETE CASCADE,
    position     SMALLINT     NOT NULL,
    name         VARCHAR(120) NOT NULL,
    content_type VARCHAR(100) NOT NULL,
    content      BYTEA        NOT NULL,
    PRIMARY KEY (mail_id, position)
);

INSERT INTO outgoing_attachment (mail_id, position, name, content_type, content)
SELECT id, 0, attachment_name, attachment_type, attachment FROM outgoing_mail WHERE attachment IS NOT NULL;

ALTER TABLE outgoing_mail DROP COLUMN attachment_name;
ALTER TABLE outgoing_mail DROP COLUMN attachment_type;
ALTER TABLE outgoing_mail DROP COLUMN attachment;

CREATE INDEX outgoing_mail_due ON outgoing_mail (state, next_attempt_at);
