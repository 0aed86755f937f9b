CREATE TABLE barrier_assessment (
    id                          UUID                     PRIMARY KEY,
    participation_id            UUID                     NOT NULL REFERENCES participation (id),
    kind                        VARCHAR(20)              NOT NULL,
    assessed_on                 DATE                     NOT NULL,
    strengths                   VARCHAR(2000)            NOT NULL,
    assessed_by                 VARCHAR(64)              NOT NULL,
    recorded_at                 TIMESTAMP WITH TIME ZONE NOT NULL,
    -- what the decision tables propose
    recommended_intensity       VARCHAR(20),
    recommended_interval_days   INTEGER,
    recommended_case_conference BOOLEAN,
    recommended_family_coaching BOOLEAN,
    -- what the coach decides
    confirmed_intensity         VARCHAR(20),
    confirmed_case_conference   BOOLEAN,
    override_reason             VARCHAR(1000),
    confirmed_by                VARCHAR(64),
    confirmed_at                TIMESTAMP WITH TIME ZONE
);
CREATE INDEX barrier_assessment_participation ON barrier_assessment (participation_id, recorded_at);

-- no row: not assessed, which is not severity 0
CREATE TABLE barrier_rating (
    assessment_id    UUID         NOT NULL REFERENCES barrier_assessment (id) ON DELETE CASCADE,
    barrier_type     VARCHAR(30)  NOT NULL,
    severity         SMALLINT     NOT NULL CHECK (severity BETWEEN 0 AND 3),
    source           VARCHAR(20),
    wish             BOOLEAN      NOT NULL,
    helpful_strength VARCHAR(300),
    effect           VARCHAR(300),
    PRIMARY KEY (assessment_id, barrier_type)
);
