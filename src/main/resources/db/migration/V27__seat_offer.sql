-- Which of several offers one after the other a seat is kept for; null when none is
ALTER TABLE event_registration ADD COLUMN offer_id UUID;
