-- Who is logged in, for every node alike. Kept in place of the session's id is its hash, so that a copy of the database
-- lets nobody in; groups and sites are not kept but asked for with each request.
CREATE TABLE web_session (
    id_hash     CHAR(64)                 PRIMARY KEY,
    csrf_token  VARCHAR(64)              NOT NULL,
    user_id     VARCHAR(64),
    created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    accessed_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX web_session_accessed ON web_session (accessed_at);
