package portability.totalisation;

import java.util.stream.LongStream;

/// The seeds a law is tried with: as many as the test asks for, or fewer where the build says so by the property
/// `portability.seeds`. The mutation run does: it runs every test again for every change, and a change that many
/// seeds would notice is noticed by a few.
public final class Seeds {
    private static final String AT_MOST = "portability.seeds";

    private Seeds() {}

    public static LongStream first(int count) {
        return LongStream.rangeClosed(1, Math.min(count, Integer.getInteger(AT_MOST, count)));
    }
}
