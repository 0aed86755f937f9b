-- Failed logins of the last minutes, for every node alike. Whom and from where is kept as a hash: people type passwords
-- into the wrong field.
CREATE TABLE login_failure (
    subject_hash  CHAR(64)                 PRIMARY KEY,
    failures      INTEGER                  NOT NULL,
    blocked_until TIMESTAMP WITH TIME ZONE NOT NULL,
    forgotten_at  TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX login_failure_forgotten ON login_failure (forgotten_at);

-- Browsers that somebody has logged in with before: their own wrong passwords count for them, nobody else's.
CREATE TABLE login_device (
    device_hash CHAR(64)                 PRIMARY KEY,
    used_at     TIMESTAMP WITH TIME ZONE NOT NULL
);
