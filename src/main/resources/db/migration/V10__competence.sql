CREATE TABLE competence_survey (
    id               UUID                     PRIMARY KEY,
    participation_id UUID                     NOT NULL REFERENCES participation (id),
    survey_point     VARCHAR(20)              NOT NULL,
    surveyed_on      DATE                     NOT NULL,
    survey_method    VARCHAR(20)              NOT NULL,
    no_survey_reason VARCHAR(20),
    no_survey_note   VARCHAR(500),
    cefr_level       VARCHAR(20),
    cefr_proof       VARCHAR(20),
    prospects        VARCHAR(20),
    surveyed_by      VARCHAR(64)              NOT NULL,
    recorded_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    -- a survey that was not possible needs its reason
    CHECK ((survey_method = 'NOT_POSSIBLE') = (no_survey_reason IS NOT NULL))
);
CREATE INDEX competence_survey_participation ON competence_survey (participation_id, recorded_at);

CREATE TABLE competence_rating (
    survey_id           UUID         NOT NULL REFERENCES competence_survey (id) ON DELETE CASCADE,
    dimension           VARCHAR(20)  NOT NULL,
    -- null: not assessed, which is no low value
    coach_value         SMALLINT     CHECK (coach_value BETWEEN 1 AND 5),
    self_value          SMALLINT     CHECK (self_value BETWEEN 1 AND 5),
    evidence            VARCHAR(100) NOT NULL,
    not_assessed_reason VARCHAR(20),
    remark              VARCHAR(500),
    PRIMARY KEY (survey_id, dimension)
);
