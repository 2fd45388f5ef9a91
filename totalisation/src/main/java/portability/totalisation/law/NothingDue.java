package portability.totalisation.law;

import portability.kernel.Step;

/// Thrown where a formula finds that its own condition is not met, so that there is no benefit: not one of zero.
public final class NothingDue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Step why;

    public NothingDue(Step why) {
        super(why.rule().name(), null, false, false);
        this.why = why;
    }

    public Step why() {
        return why;
    }
}
