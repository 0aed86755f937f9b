package de.jospen.demo;

import java.util.List;

/** One address and what was delivered there, newest first. */
record Mailbox(String address, String owner, List<KeptMail> mails) {

    private static final int PAGE = 25;

    public int pages() {
        return Math.max(1, (mails.size() + PAGE - 1) / PAGE);
    }

    /** @param number from 1; a page beyond the last one is the last one, because mails may be cleared meanwhile */
    List<KeptMail> page(int number) {
        int from = (Math.min(Math.max(number, 1), pages()) - 1) * PAGE;
        return mails.subList(from, Math.min(from + PAGE, mails.size()));
    }
}
