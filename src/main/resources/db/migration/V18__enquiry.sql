-- Who asked and what is kept here only; of people outside the project for six months after the answer
CREATE TABLE labour_market_enquiry (
    id               UUID                     PRIMARY KEY,
    number           VARCHAR(20)              NOT NULL UNIQUE,
    site             VARCHAR(40)              NOT NULL,
    channel          VARCHAR(20)              NOT NULL,
    requester_kind   VARCHAR(20)              NOT NULL,
    requester_name   VARCHAR(120)             NOT NULL,
    requester_email  VARCHAR(254),
    requester_phone  VARCHAR(40),
    -- the participation it is about, where it is about one
    case_reference   VARCHAR(20),
    received_on      DATE                     NOT NULL,
    acknowledge_by   DATE                     NOT NULL,
    answer_by        DATE                     NOT NULL,
    question         VARCHAR(10000)           NOT NULL,
    state            VARCHAR(20)              NOT NULL,
    acknowledged_on  DATE,
    answer           VARCHAR(4000),
    answer_source    VARCHAR(500),
    valid_until      DATE,
    next_contact_on  DATE,
    -- null while the mail with the answer has not left
    answered_on      DATE,
    answer_channel   VARCHAR(20),
    answered_by      VARCHAR(64),
    -- the question in words that say nothing of the person; null when the answer is not for the collection
    general_question VARCHAR(500),
    -- one more with each answer that was written, so that each is a mail of its own
    answer_version   INTEGER                  NOT NULL,
    duplicate_of     VARCHAR(20),
    closed_on        DATE,
    recorded_by      VARCHAR(64)              NOT NULL,
    recorded_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT answered_with_text_and_day CHECK (state <> 'ANSWERED'
        OR (answer IS NOT NULL AND answer_source IS NOT NULL AND answered_on IS NOT NULL))
);
CREATE INDEX labour_market_enquiry_site ON labour_market_enquiry (site, state);

-- What happened to an enquiry on its way: acknowledged, passed on, proposed, sent back, overdue
CREATE TABLE enquiry_note (
    id           UUID                     PRIMARY KEY,
    enquiry_id   UUID                     NOT NULL REFERENCES labour_market_enquiry (id),
    kind         VARCHAR(30)              NOT NULL,
    site         VARCHAR(40)              NOT NULL,
    text         VARCHAR(1000),
    -- the day it happened, or the day that was agreed
    noted_on     DATE,
    recorded_by  VARCHAR(64)              NOT NULL,
    recorded_at  TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX enquiry_note_enquiry ON enquiry_note (enquiry_id, recorded_at);

-- Answers to be used again, the question in general words; nothing of who asked
CREATE TABLE collected_answer (
    enquiry_id   UUID                     PRIMARY KEY REFERENCES labour_market_enquiry (id),
    site         VARCHAR(40)              NOT NULL,
    question     VARCHAR(500)             NOT NULL,
    answer       VARCHAR(4000)            NOT NULL,
    source       VARCHAR(500)             NOT NULL,
    valid_until  DATE                     NOT NULL,
    answered_on  DATE                     NOT NULL,
    -- question, answer and source in small letters without umlauts
    search_text  VARCHAR(12000)           NOT NULL
);
