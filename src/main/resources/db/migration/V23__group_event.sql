-- Workshops and visits to firms. Carried-out ones count for the host site (K-3).
CREATE TABLE group_event (
    id                     UUID                     PRIMARY KEY,
    event_number           VARCHAR(20)              NOT NULL UNIQUE,
    kind                   VARCHAR(30)              NOT NULL,
    host_site              VARCHAR(40)              NOT NULL,
    host_company           VARCHAR(200),
    topic                  VARCHAR(200)             NOT NULL,
    place                  VARCHAR(200)             NOT NULL,
    begins_at              TIMESTAMP WITH TIME ZONE NOT NULL,
    ends_at                TIMESTAMP WITH TIME ZONE NOT NULL,
    capacity               INTEGER                  NOT NULL CHECK (capacity > 0),
    trainer                VARCHAR(100),
    registration_closes_at TIMESTAMP WITH TIME ZONE NOT NULL,
    invited_sites          VARCHAR(200)             NOT NULL,
    state                  VARCHAR(20)              NOT NULL,
    state_reason           VARCHAR(300),
    -- SEQUENCE of the calendar files (RFC 5545): rises with every change
    calendar_sequence      INTEGER                  NOT NULL,
    planned_by             VARCHAR(64)              NOT NULL,
    planned_at             TIMESTAMP WITH TIME ZONE NOT NULL,
    closed_by              VARCHAR(64),
    closed_at              TIMESTAMP WITH TIME ZONE,
    CONSTRAINT group_event_time CHECK (begins_at < ends_at AND registration_closes_at <= begins_at),
    CONSTRAINT group_event_reason CHECK ((state IN ('NOT_HELD', 'CANCELLED')) = (state_reason IS NOT NULL))
);
CREATE INDEX group_event_begin ON group_event (begins_at);

-- One row per event and participant, whatever they decide and however often.
CREATE TABLE event_registration (
    id               UUID                     PRIMARY KEY,
    event_id         UUID                     NOT NULL REFERENCES group_event (id),
    participation_id UUID                     NOT NULL REFERENCES participation (id),
    -- of the participant on the day of the registration
    home_site        VARCHAR(40)              NOT NULL,
    state            VARCHAR(20)              NOT NULL,
    waiting_rank     INTEGER,
    by_mail          BOOLEAN                  NOT NULL,
    -- the address does not work: somebody has to call
    mail_refused     BOOLEAN                  NOT NULL,
    -- how often a seat was given, so that each is confirmed by one mail
    seats_given      INTEGER                  NOT NULL,
    attendance       VARCHAR(30),
    decided_by       VARCHAR(64)              NOT NULL,
    decided_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (event_id, participation_id),
    UNIQUE (event_id, waiting_rank),
    CONSTRAINT event_registration_rank CHECK ((state = 'WAITING') = (waiting_rank IS NOT NULL))
);
CREATE INDEX event_registration_participation ON event_registration (participation_id);
