package de.jospen.engine.web;

/** A fault as the log may show it: which classes failed where, without their messages, which quote what people typed. */
public final class SilentTrace extends Exception {

    private static final int MOST_CAUSES = 8;

    private SilentTrace(Throwable fault, Throwable cause) {
        super(fault.getClass().getName(), cause);
        setStackTrace(fault.getStackTrace());
    }

    public static SilentTrace of(Throwable fault) {
        return of(fault, MOST_CAUSES);
    }

    private static SilentTrace of(Throwable fault, int left) {
        return new SilentTrace(fault, fault.getCause() == null || left == 0 ? null : of(fault.getCause(), left - 1));
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
