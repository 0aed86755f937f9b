CREATE TABLE district_coordination (
    id                UUID                     PRIMARY KEY,
    case_reference    VARCHAR(20)              NOT NULL,
    site              VARCHAR(40)              NOT NULL,
    district          VARCHAR(40)              NOT NULL,
    answer            VARCHAR(30)              NOT NULL,
    -- holds for all later cases of the site
    standing          BOOLEAN                  NOT NULL,
    condition_text    VARCHAR(1000),
    answered_on       DATE                     NOT NULL,
    answered_by       VARCHAR(64)              NOT NULL,
    recorded_at       TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX district_coordination_site ON district_coordination (site, standing);
CREATE INDEX district_coordination_case ON district_coordination (case_reference);
