-- every agreed plan is a version of its own; the latest one holds
CREATE TABLE coaching_plan (
    id               UUID                     PRIMARY KEY,
    participation_id UUID                     NOT NULL REFERENCES participation (id),
    version_number   INTEGER                  NOT NULL,
    agreed_on        DATE                     NOT NULL,
    reachable_places VARCHAR(1000)            NOT NULL,
    travel_modes     VARCHAR(200)             NOT NULL,
    travel_limits    VARCHAR(500)             NOT NULL,
    availability     VARCHAR(500)             NOT NULL,
    recorded_by      VARCHAR(64)              NOT NULL,
    recorded_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (participation_id, version_number)
);

CREATE TABLE coaching_goal (
    plan_id    UUID         NOT NULL REFERENCES coaching_plan (id),
    goal_number INTEGER      NOT NULL,
    topic      VARCHAR(40)  NOT NULL,
    goal       VARCHAR(500) NOT NULL,
    step       VARCHAR(500) NOT NULL,
    goal_owner VARCHAR(20)  NOT NULL,
    due_on     DATE         NOT NULL,
    PRIMARY KEY (plan_id, goal_number)
);

CREATE TABLE coaching_session (
    id               UUID                     PRIMARY KEY,
    participation_id UUID                     NOT NULL REFERENCES participation (id),
    kind             VARCHAR(20)              NOT NULL,
    -- where it was held, which need not be the site of the case: effort counts by it
    site             VARCHAR(40)              NOT NULL,
    held_on          DATE                     NOT NULL,
    attendance       VARCHAR(30)              NOT NULL,
    -- null when the participant was absent
    duration_minutes INTEGER,
    topics           VARCHAR(500)             NOT NULL,
    place            VARCHAR(20),
    notes            VARCHAR(4000),
    next_step        VARCHAR(30)              NOT NULL,
    next_session_on  DATE,
    recorded_by      VARCHAR(64)              NOT NULL,
    recorded_at      TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX coaching_session_participation ON coaching_session (participation_id, held_on);

CREATE TABLE coaching_session_member (
    session_id          UUID NOT NULL REFERENCES coaching_session (id),
    household_member_id UUID NOT NULL REFERENCES household_member (id),
    PRIMARY KEY (session_id, household_member_id)
);

CREATE TABLE absence_clarification (
    id               UUID                     PRIMARY KEY,
    participation_id UUID                     NOT NULL REFERENCES participation (id),
    clarified_on     DATE                     NOT NULL,
    result_text      VARCHAR(2000)            NOT NULL,
    next_session_on  DATE                     NOT NULL,
    recorded_by      VARCHAR(64)              NOT NULL,
    recorded_at      TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX absence_clarification_participation ON absence_clarification (participation_id);

CREATE TABLE case_conference (
    id                 UUID                     PRIMARY KEY,
    participation_id   UUID                     NOT NULL REFERENCES participation (id),
    held_on            DATE                     NOT NULL,
    -- functions, never names
    attended_by        VARCHAR(300)             NOT NULL,
    agreements         VARCHAR(4000)            NOT NULL,
    next_conference_on DATE,
    recorded_by        VARCHAR(64)              NOT NULL,
    recorded_at        TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX case_conference_participation ON case_conference (participation_id);

CREATE TABLE career_orientation (
    id               UUID                     PRIMARY KEY,
    participation_id UUID                     NOT NULL REFERENCES participation (id),
    held_on          DATE                     NOT NULL,
    catch_up         BOOLEAN                  NOT NULL,
    target_field     VARCHAR(200)             NOT NULL,
    travel_mode      VARCHAR(20)              NOT NULL,
    -- there and back
    travel_minutes   INTEGER                  NOT NULL,
    daily_hours      NUMERIC(3, 1)            NOT NULL,
    -- orientation value that held on the day, from the decision "commute"
    max_minutes      INTEGER                  NOT NULL,
    result_text      VARCHAR(2000)            NOT NULL,
    recorded_by      VARCHAR(64)              NOT NULL,
    recorded_at      TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX career_orientation_participation ON career_orientation (participation_id);

CREATE TABLE coaching_suspension (
    id                 UUID                     PRIMARY KEY,
    participation_id   UUID                     NOT NULL REFERENCES participation (id),
    reason             VARCHAR(30)              NOT NULL,
    -- other reasons only, without health details
    reason_text        VARCHAR(200),
    suspended_on       DATE                     NOT NULL,
    expected_return_on DATE                     NOT NULL,
    -- null while it lasts
    resumption         VARCHAR(20),
    clarified_on       DATE,
    recorded_by        VARCHAR(64)              NOT NULL,
    recorded_at        TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX coaching_suspension_participation ON coaching_suspension (participation_id);
