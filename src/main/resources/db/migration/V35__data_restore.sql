-- Each restore from a backup the operator told of. Numbers carry its mark; until released_at nothing is sent.
CREATE TABLE data_restore (
    restored_at TIMESTAMP WITH TIME ZONE PRIMARY KEY,
    noticed_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    released_at TIMESTAMP WITH TIME ZONE,
    released_by VARCHAR(64)
);

-- Which database this is: one that was read back from a dump differs. One row, so that two nodes cannot both add one.
CREATE TABLE database_identity (
    id       INTEGER     DEFAULT 1 PRIMARY KEY,
    identity VARCHAR(80) NOT NULL,
    CONSTRAINT database_identity_one CHECK (id = 1)
);

-- Room for the mark behind long prefixes
ALTER TABLE participation ALTER COLUMN case_reference SET DATA TYPE VARCHAR(40);
ALTER TABLE district_coordination ALTER COLUMN case_reference SET DATA TYPE VARCHAR(40);
ALTER TABLE labour_market_enquiry ALTER COLUMN case_reference SET DATA TYPE VARCHAR(40);
