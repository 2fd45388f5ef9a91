package portability.partner.wire;

import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// What happened: in sentences for a person, and in words that a script can expect.
public final class Transcript {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final PrintStream out;
    private final List<String> happened = new ArrayList<>();
    private int expectedFrom;

    public Transcript(PrintStream out) {
        this.out = out;
    }

    /// Tells a person only.
    public synchronized void say(String sentence) {
        out.println(TIME.format(LocalTime.now(ZoneId.systemDefault())) + "  " + sentence);
        out.flush();
    }

    /// @param words as a script expects them: `refused BAD_SIGNATURE`
    public synchronized void happened(String words, String sentence) {
        say(sentence);
        happened.add(words);
        notifyAll();
    }

    /// Waits until it happens, after what was expected before.
    ///
    /// @param words the beginning is enough: `refused` is any refusal
    /// @return false if it did not within that time
    public synchronized boolean expect(String words, Duration within) throws InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        for (int at = expectedFrom; ; at++) {
            while (at >= happened.size()) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) return false;
                wait(left);
            }
            var found = happened.get(at);
            if (!found.equals(words) && !found.startsWith(words + " ")) continue;
            expectedFrom = at + 1;
            return true;
        }
    }
}
