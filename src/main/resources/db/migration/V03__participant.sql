CREATE TABLE person (
    id              UUID                     PRIMARY KEY,
    first_name      VARCHAR(100)             NOT NULL,
    last_name       VARCHAR(100)             NOT NULL,
    -- one spelling for all ways to write a name: finds doubles
    name_key        VARCHAR(220)             NOT NULL,
    birth_date      DATE                     NOT NULL,
    gender          VARCHAR(20)              NOT NULL,
    street          VARCHAR(200),
    postcode        VARCHAR(5)               NOT NULL,
    town            VARCHAR(100)             NOT NULL,
    phone           VARCHAR(50),
    email           VARCHAR(200),
    customer_number VARCHAR(20),
    created_at      TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX person_duplicate ON person (birth_date, name_key);

CREATE TABLE participation (
    id                UUID         PRIMARY KEY,
    case_reference    VARCHAR(20)  NOT NULL UNIQUE,
    person_id         UUID         NOT NULL REFERENCES person (id),
    site              VARCHAR(40)  NOT NULL,
    jobcenter         VARCHAR(40)  NOT NULL,
    state             VARCHAR(30)  NOT NULL,
    single_parent     BOOLEAN      NOT NULL,
    immigrant         BOOLEAN      NOT NULL,
    sgb2_confirmed    BOOLEAN      NOT NULL,
    goals             VARCHAR(100) NOT NULL,
    current_offers    VARCHAR(2000),
    contact_name      VARCHAR(200) NOT NULL,
    contact_function  VARCHAR(100) NOT NULL,
    contact_phone     VARCHAR(50),
    referred_on       DATE         NOT NULL,
    entered_on        DATE,
    exited_on         DATE,
    next_session_on   DATE
);
CREATE INDEX participation_person ON participation (person_id);

CREATE TABLE case_number (
    case_year   INTEGER PRIMARY KEY,
    last_number INTEGER NOT NULL
);

CREATE TABLE household_member (
    id               UUID         PRIMARY KEY,
    participation_id UUID         NOT NULL REFERENCES participation (id),
    name             VARCHAR(200) NOT NULL,
    relationship     VARCHAR(20)  NOT NULL,
    adult            BOOLEAN      NOT NULL
);
CREATE INDEX household_member_participation ON household_member (participation_id);

CREATE TABLE contact_log (
    id               UUID                     PRIMARY KEY,
    participation_id UUID                     NOT NULL REFERENCES participation (id),
    contacted_on     DATE                     NOT NULL,
    channel          VARCHAR(20)              NOT NULL,
    partner          VARCHAR(20)              NOT NULL,
    note             VARCHAR(2000)            NOT NULL,
    recorded_by      VARCHAR(64)              NOT NULL,
    recorded_at      TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX contact_log_participation ON contact_log (participation_id);

CREATE TABLE admission_decision (
    id               UUID                     PRIMARY KEY,
    participation_id UUID                     NOT NULL REFERENCES participation (id),
    outcome          VARCHAR(20)              NOT NULL,
    reason           VARCHAR(30),
    missing          VARCHAR(200)             NOT NULL,
    note             VARCHAR(2000),
    decided_by       VARCHAR(64)              NOT NULL,
    decided_at       TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX admission_decision_participation ON admission_decision (participation_id);
