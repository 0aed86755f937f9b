CREATE TABLE intake (
    id               UUID         PRIMARY KEY,
    participation_id UUID         NOT NULL REFERENCES participation (id),
    held_on          DATE         NOT NULL,
    strengths        VARCHAR(2000) NOT NULL,
    conducted_by     VARCHAR(64)  NOT NULL
);
CREATE INDEX intake_participation ON intake (participation_id);

CREATE TABLE not_started (
    participation_id UUID        PRIMARY KEY REFERENCES participation (id),
    reason           VARCHAR(30) NOT NULL,
    decided_on       DATE        NOT NULL,
    decided_by       VARCHAR(64) NOT NULL
);

CREATE TABLE participation_exit (
    participation_id UUID         PRIMARY KEY REFERENCES participation (id),
    exited_on        DATE         NOT NULL,
    regular          BOOLEAN      NOT NULL,
    reason           VARCHAR(30)  NOT NULL,
    reason_text      VARCHAR(300),
    whereabouts      VARCHAR(40)  NOT NULL,
    recorded_by      VARCHAR(64)  NOT NULL
);
