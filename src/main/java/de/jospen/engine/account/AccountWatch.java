package de.jospen.engine.account;

/** Keeps what the engine's own tables have no place for; asked and told within the engine's transaction. */
public interface AccountWatch {

    /** Whoever is locked cannot log in, whatever the password. */
    boolean isLocked(String userId);

    /**
     * Somebody changed an account, through whatever page or call.
     *
     * @param detail id of the role or site, or which details; empty where the event says all
     * @param by who did it; never the application itself
     */
    void changed(String userId, AccountEvent event, String detail, String by);
}
