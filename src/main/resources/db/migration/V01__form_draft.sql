CREATE TABLE form_draft (
    task_id  VARCHAR(64)              NOT NULL,
    user_id  VARCHAR(64)              NOT NULL,
    content  VARCHAR(100000)          NOT NULL,
    saved_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (task_id, user_id)
);
