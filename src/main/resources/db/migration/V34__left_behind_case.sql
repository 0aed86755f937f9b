-- Why a running process could not be taken over to a newer set of models and forms
CREATE TABLE left_behind_case (
    process_instance_id VARCHAR(64)              NOT NULL PRIMARY KEY,
    reason              VARCHAR(1000)            NOT NULL,
    noticed_at          TIMESTAMP WITH TIME ZONE NOT NULL
);
