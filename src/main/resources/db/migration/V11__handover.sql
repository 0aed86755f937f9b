CREATE TABLE handover_report (
    id                   UUID        PRIMARY KEY,
    participation_id     UUID        NOT NULL REFERENCES participation (id),
    version              INTEGER     NOT NULL,
    state                VARCHAR(20) NOT NULL,
    further_planning     BOOLEAN     NOT NULL,
    recommendation_text  VARCHAR(2000),
    drafted_by           VARCHAR(64) NOT NULL,
    discussed_on         DATE,
    not_discussed_reason VARCHAR(30),
    copy_handed_over     BOOLEAN,
    own_statement        VARCHAR(2000),
    lead_remark          VARCHAR(2000),
    released_by          VARCHAR(64),
    released_at          TIMESTAMP WITH TIME ZONE,
    -- frozen at the release: what the Jobcenter gets, byte for byte
    pdf                  BYTEA,
    sha256               CHAR(64),
    sent_at              TIMESTAMP WITH TIME ZONE,
    acknowledged_by      VARCHAR(64),
    acknowledged_at      TIMESTAMP WITH TIME ZONE,
    settled_reason       VARCHAR(2000),
    UNIQUE (participation_id, version)
);

CREATE TABLE handover_recommendation (
    report_id      UUID        NOT NULL REFERENCES handover_report (id),
    row_position   INTEGER     NOT NULL,
    recommendation VARCHAR(40) NOT NULL,
    actor          VARCHAR(20) NOT NULL,
    note           VARCHAR(300),
    PRIMARY KEY (report_id, row_position)
);
