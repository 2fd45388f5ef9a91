package portability.bench.measure;

/// One window of one side.
///
/// @param acknowledged what was counted while it ran
/// @param committed    what the database held more after it than before
/// @param seconds      from the common start until the last client was through
/// @param cpu          used meanwhile
public record Sample(long acknowledged, long committed, double seconds, Cpu cpu) {
    /// Nothing was counted that is not there, and nothing is there that was not counted.
    public boolean isValid() {
        return acknowledged == committed && acknowledged > 0;
    }

    public double perSecond() {
        return acknowledged / seconds;
    }

    /// With what was found in the database after it.
    public Sample committed(long found) {
        return new Sample(acknowledged, found, seconds, cpu);
    }
}
