package portability.totalisation.law;

import java.time.LocalDate;

/// Thrown where a calculation needs a value the law data do not have for that day. Never replaced by a guess.
public final class LawMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final LocalDate day;

    public LawMissing(String key, LocalDate day) {
        super("no value of " + key + " is known on " + day);
        this.key = key;
        this.day = day;
    }

    public String key() {
        return key;
    }

    public LocalDate day() {
        return day;
    }
}
