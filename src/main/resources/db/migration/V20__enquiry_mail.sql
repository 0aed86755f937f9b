-- Which mails of the enquiries' mailbox were dealt with, so that none becomes an enquiry twice. Neither text nor address.
CREATE TABLE enquiry_mail (
    -- SHA-256 of the Message-ID, or of the headers where there is none
    message_key    CHAR(64)                 PRIMARY KEY,
    -- SHA-256 of the sender's address, to notice a sender who never stops
    sender_key     CHAR(64)                 NOT NULL,
    -- null when the mail was set aside: answered by a machine, or not to be answered
    enquiry_number VARCHAR(20),
    taken_at       TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX enquiry_mail_sender ON enquiry_mail (sender_key, taken_at);
