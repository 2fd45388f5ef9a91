package portability.ledger.processing;

/// A batch was not applied. Carries what may be told: Axon writes exceptions into the log, with their text.
final class ProcessorStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String processor;
    private final int segment;
    private final String why;

    private ProcessorStopped(String processor, int segment, String why) {
        super(processor + " segment " + segment + " stopped: " + why, null, false, false);
        this.processor = processor;
        this.segment = segment;
        this.why = why;
    }

    static ProcessorStopped by(Exception failed, String processor, int segment) {
        var reason = failed instanceof DeadLettersFull ? "DEAD_LETTERS_FULL" : "PASSING " + Failing.kind(failed);
        return new ProcessorStopped(processor, segment, reason);
    }

    String processor() {
        return processor;
    }

    int segment() {
        return segment;
    }

    /// A reason of ours, and the kind of the exception.
    String why() {
        return why;
    }
}
