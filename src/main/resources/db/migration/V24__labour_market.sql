-- who employs people within the project's sites (JSE-14)
CREATE TABLE employer (
    id             UUID                     PRIMARY KEY,
    -- counts up with every change, so that the second of two people who edit learns of the first
    version_number INTEGER                  NOT NULL,
    name           VARCHAR(200)             NOT NULL,
    -- section of WZ 2008, A to U
    sector         VARCHAR(1)               NOT NULL,
    remark         VARCHAR(1000),
    recorded_by    VARCHAR(64)              NOT NULL,
    recorded_at    TIMESTAMP WITH TIME ZONE NOT NULL
);

-- sites move within a project's life, hence the dates
CREATE TABLE employer_site (
    id          UUID         PRIMARY KEY,
    employer_id UUID         NOT NULL REFERENCES employer (id),
    -- the project site in whose area it lies
    site        VARCHAR(40)  NOT NULL,
    street      VARCHAR(200),
    postcode    VARCHAR(5)   NOT NULL,
    town        VARCHAR(100) NOT NULL,
    valid_from  DATE         NOT NULL,
    valid_until DATE
);
CREATE INDEX employer_site_employer ON employer_site (employer_id);

-- how long the way takes from a project site, one way, as a coach found out
CREATE TABLE employer_site_reach (
    employer_site_id UUID        NOT NULL REFERENCES employer_site (id),
    from_site        VARCHAR(40) NOT NULL,
    travel_mode      VARCHAR(20) NOT NULL,
    minutes          INTEGER     NOT NULL,
    remark           VARCHAR(200),
    PRIMARY KEY (employer_site_id, from_site, travel_mode)
);

CREATE TABLE offer (
    id                   UUID                     PRIMARY KEY,
    version_number       INTEGER                  NOT NULL,
    employer_site_id     UUID                     NOT NULL REFERENCES employer_site (id),
    kind                 VARCHAR(20)              NOT NULL,
    title                VARCHAR(200)             NOT NULL,
    -- KldB 2010; its fifth digit is the requirement level
    kldb                 VARCHAR(5)               NOT NULL,
    hours_from           INTEGER,
    hours_to             INTEGER,
    shift_pattern        VARCHAR(20),
    times_of_day         VARCHAR(200),
    -- null: not known
    childcare_compatible BOOLEAN,
    -- null: none asked for
    german_level         VARCHAR(10),
    valid_from           DATE                     NOT NULL,
    valid_until          DATE,
    source               VARCHAR(200)             NOT NULL,
    recorded_by          VARCHAR(64)              NOT NULL,
    recorded_at          TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX offer_employer_site ON offer (employer_site_id);
CREATE INDEX offer_newest ON offer (recorded_at DESC);

-- what coaches learn about the reachable labour market (JSE-28); deliberately without a person
CREATE TABLE finding (
    id             UUID                     PRIMARY KEY,
    version_number INTEGER                  NOT NULL,
    site           VARCHAR(40)              NOT NULL,
    employer_id    UUID                     REFERENCES employer (id),
    sector         VARCHAR(1)               NOT NULL,
    -- occupational area of KldB 2010, its first digit
    job_area       VARCHAR(1)               NOT NULL,
    reachability   VARCHAR(20)              NOT NULL,
    work_condition VARCHAR(20)              NOT NULL,
    obstacle       VARCHAR(20)              NOT NULL,
    found_on       DATE                     NOT NULL,
    description    VARCHAR(1000)            NOT NULL,
    recorded_by    VARCHAR(64)              NOT NULL,
    recorded_at    TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX finding_site ON finding (site, found_on);

-- the limits of a plan as numbers, beside the words, to compare with ways and hours
ALTER TABLE coaching_plan ADD COLUMN travel_minutes INTEGER;
ALTER TABLE coaching_plan ADD COLUMN weekly_hours INTEGER;
