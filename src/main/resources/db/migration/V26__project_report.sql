-- The figures of a report as they were on the day they were asked for; what is released never changes again.
CREATE TABLE project_report (
    number             VARCHAR(20)              PRIMARY KEY,
    kind               VARCHAR(20)              NOT NULL,
    as_of              DATE                     NOT NULL,
    -- first day of the month of as_of; null once discarded, so that another report may take its place
    report_month       DATE,
    state              VARCHAR(20)              NOT NULL,
    -- null where the clock asked
    requested_by       VARCHAR(64),
    requested_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    -- JSON in UTF-8, byte for byte what the hash is about
    figures            BYTEA,
    figures_sha256     CHAR(64),
    facts_comment      VARCHAR(4000),
    targets_comment    VARCHAR(4000),
    effort_comment     VARCHAR(4000),
    outlook_comment    VARCHAR(4000),
    -- of the committee the paper is for
    meeting_on         DATE,
    commented_by       VARCHAR(64),
    lead_remark        VARCHAR(2000),
    released_by        VARCHAR(64),
    released_at        TIMESTAMP WITH TIME ZONE,
    pdf                BYTEA,
    pdf_sha256         CHAR(64),
    sent_at            TIMESTAMP WITH TIME ZONE,
    delivered_on       DATE,
    delivered_channel  VARCHAR(20),
    delivered_note     VARCHAR(2000),
    delivered_by       VARCHAR(64),
    UNIQUE (kind, report_month),
    CONSTRAINT project_report_frozen CHECK (state NOT IN ('RELEASED', 'SENT') OR pdf IS NOT NULL)
);
