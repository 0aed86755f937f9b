-- Every mail that left the house, frozen as it was sent (DP-08, DP-15). No name: subject and body know the case reference only.
CREATE TABLE outgoing_mail (
    id                   UUID                     PRIMARY KEY,
    -- What the mail is about, e.g. handover:<report id>:1; one mail per key, however often its job is repeated
    mail_key             VARCHAR(120)             NOT NULL UNIQUE,
    message_id           VARCHAR(200)             NOT NULL UNIQUE,
    template             VARCHAR(60)              NOT NULL,
    case_reference       VARCHAR(40)              NOT NULL,
    recipient            VARCHAR(60)              NOT NULL,
    recipient_address    VARCHAR(254)             NOT NULL,
    subject              VARCHAR(250)             NOT NULL,
    body                 TEXT                     NOT NULL,
    attachment_name      VARCHAR(120),
    attachment_type      VARCHAR(100),
    attachment           BYTEA,
    -- Of the attachment where there is one (so that the recipient can compute it too), else of the body in UTF-8
    sha256               CHAR(64)                 NOT NULL,
    state                VARCHAR(10)              NOT NULL,
    created_at           TIMESTAMP WITH TIME ZONE NOT NULL,
    sent_at              TIMESTAMP WITH TIME ZONE,
    CONSTRAINT outgoing_mail_state CHECK (state IN ('SENT'))
);

CREATE INDEX outgoing_mail_case ON outgoing_mail (case_reference);
