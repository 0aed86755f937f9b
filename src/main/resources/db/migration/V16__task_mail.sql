-- When a colleague wants to hear of tasks; who is not here has the default (ADR 0014).
CREATE TABLE task_mail_preference (
    user_id VARCHAR(64) PRIMARY KEY,
    choice  VARCHAR(12) NOT NULL,
    CONSTRAINT task_mail_preference_choice CHECK (choice IN ('IMMEDIATELY', 'DAILY', 'OFF'))
);

-- What the next daily mail has to tell whom. Written with the task itself, so that a task rolled back tells nobody.
CREATE TABLE task_news (
    user_id        VARCHAR(64)              NOT NULL,
    task_id        VARCHAR(64)              NOT NULL,
    process        VARCHAR(120)             NOT NULL,
    task_key       VARCHAR(120)             NOT NULL,
    case_reference VARCHAR(40)              NOT NULL,
    arrived_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    -- Kept until the next day: whoever had a mail today gets no second one
    told_on        DATE,
    PRIMARY KEY (user_id, task_id)
);

-- staff:<user id>, as long as the engine lets a user id be
ALTER TABLE outgoing_mail ALTER COLUMN recipient SET DATA TYPE VARCHAR(80);
