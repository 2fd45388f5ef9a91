package portability.matching;

import portability.kernel.Sex;

/// How two sexes agree. The weight is in thousandths.
public enum SexMatch {
    SAME(1000),
    NOT_TOLD(990),
    DIFFERENT(700);

    private final int weight;

    SexMatch(int weight) {
        this.weight = weight;
    }

    public int weight() {
        return weight;
    }

    static SexMatch of(Sex one, Sex other) {
        if (one == Sex.UNKNOWN || other == Sex.UNKNOWN) return NOT_TOLD;
        return one == other ? SAME : DIFFERENT;
    }
}
