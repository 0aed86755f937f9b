CREATE TABLE handover_report (
    id                   UUID        PRIMARY KEY,
    participation_id     UUID        NOT NULL REFERENCES participation (id),
    version              INTEGER     NOT NULL,
    state                VARCHAR(20) NOT NULL,
    further_planning     BOOLEAN     NOT NULL,
    recommendation_text  VARCHAR(2000),
    -- whom the Jobcenter may ask
    coach_contact        VARCHAR(200) NOT NULL,
    drafted_by           VARCHAR(64) NOT NULL,
    drafted_at           TIMESTAMP WITH TIME ZONE NOT NULL,
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
    settled_by           VARCHAR(64),
    settled_at           TIMESTAMP WITH TIME ZONE,
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

-- Who of the Jobcenter fetched the frozen report when, beside the mail in outgoing_mail (DP-15)
CREATE TABLE handover_retrieval (
    id           UUID                     PRIMARY KEY,
    report_id    UUID                     NOT NULL REFERENCES handover_report (id),
    version      INTEGER                  NOT NULL,
    recipient    VARCHAR(60)              NOT NULL,
    sha256       CHAR(64)                 NOT NULL,
    retrieved_by VARCHAR(64)              NOT NULL,
    retrieved_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX handover_retrieval_report ON handover_retrieval (report_id);
