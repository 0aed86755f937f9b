-- Who is away and who stands in. Begun and ended by the round, so that a late start of the server loses nothing.
CREATE TABLE staff_absence (
    id          UUID                     PRIMARY KEY,
    user_id     VARCHAR(64)              NOT NULL,
    deputy_id   VARCHAR(64)              NOT NULL,
    first_day   DATE                     NOT NULL,
    last_day    DATE                     NOT NULL,
    recorded_by VARCHAR(64)              NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    begun_at    TIMESTAMP WITH TIME ZONE,
    ended_at    TIMESTAMP WITH TIME ZONE,
    CONSTRAINT staff_absence_days CHECK (first_day <= last_day),
    CONSTRAINT staff_absence_deputy CHECK (user_id <> deputy_id)
);

-- Sites the deputy works for because of the absence only; taken back at its end.
CREATE TABLE absence_site (
    absence_id UUID        NOT NULL REFERENCES staff_absence (id),
    site       VARCHAR(40) NOT NULL,
    PRIMARY KEY (absence_id, site)
);

-- What went back to the group; what nobody has taken over returns at the end.
CREATE TABLE absence_task (
    absence_id UUID        NOT NULL REFERENCES staff_absence (id),
    task_id    VARCHAR(64) NOT NULL,
    PRIMARY KEY (absence_id, task_id)
);

-- Tasks the lead moved from one colleague to another, for good.
CREATE TABLE task_reassignment (
    task_id    VARCHAR(64)              NOT NULL,
    from_user  VARCHAR(64)              NOT NULL,
    to_user    VARCHAR(64)              NOT NULL,
    moved_by   VARCHAR(64)              NOT NULL,
    moved_at   TIMESTAMP WITH TIME ZONE NOT NULL
);
