-- What the engine's users have no place for (ADR 0038). Who is not here never logged in since, and is not locked.
CREATE TABLE staff_account (
    user_id              VARCHAR(64) PRIMARY KEY,
    must_change_password BOOLEAN     NOT NULL,
    last_login_at        TIMESTAMP WITH TIME ZONE,
    locked_at            TIMESTAMP WITH TIME ZONE,
    -- Given back when unlocked; ids with commas between them
    locked_roles         VARCHAR(400),
    locked_sites         VARCHAR(400)
);

-- Who changed what about whom, and when. Rows are only ever added; they outlive the user.
CREATE TABLE staff_account_change (
    id         BIGINT                   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id    VARCHAR(64)              NOT NULL,
    event      VARCHAR(20)              NOT NULL,
    detail     VARCHAR(64)              NOT NULL,
    changed_by VARCHAR(64)              NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX staff_account_change_user ON staff_account_change (user_id);

-- New mail addresses that people asked for themselves; of the link's code only the hash is kept.
CREATE TABLE staff_address_change (
    id           UUID                     PRIMARY KEY,
    user_id      VARCHAR(64)              NOT NULL,
    old_address  VARCHAR(120)             NOT NULL,
    new_address  VARCHAR(120)             NOT NULL,
    code_hash    CHAR(64)                 NOT NULL,
    requested_at TIMESTAMP WITH TIME ZONE NOT NULL,
    closed_at    TIMESTAMP WITH TIME ZONE
);
CREATE INDEX staff_address_change_user ON staff_address_change (user_id);
