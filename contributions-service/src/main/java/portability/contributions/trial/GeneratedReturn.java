package portability.contributions.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import portability.contributions.period.Column;
import portability.contributions.returns.ControlTotals;

/// A return of any size. Invented throughout; the same seed gives the same file, which is made as it is read.
///
/// Each row is a month of work of one of the persons, no two alike; every thousandth row is spoilt.
///
/// @param rows      at most 800 for each person: the months since 1950
/// @param employers how many different ones the rows may name
public record GeneratedReturn(long seed, int persons, int rows, int employers) {
    private static final String INSTITUTION = "NL:SVB";
    private static final LocalDate FIRST_MONTH = LocalDate.of(1950, 1, 1);
    private static final LocalDate EURO = LocalDate.of(2002, 1, 1);
    private static final int MOST_MONTHS = 800;
    private static final int SPOILT_EVERY = 1_000;
    private static final int EMPLOYERS = 5_000;

    public GeneratedReturn {
        if (persons < 1 || rows < 0 || employers < 1)
            throw new IllegalArgumentException("no return: " + persons + ", " + rows + ", " + employers);
        if (rows > (long) persons * MOST_MONTHS)
            throw new IllegalArgumentException("more rows than months: " + persons + ", " + rows);
    }

    public GeneratedReturn(long seed, int persons, int rows) {
        this(seed, persons, rows, EMPLOYERS);
    }

    public String returnId() {
        return "trial-" + seed + "-" + persons + "-" + rows;
    }

    /// The number of a person, from 0.
    public String number(int person) {
        return String.format(Locale.ROOT, "9%08d", person);
    }

    /// How many rows will be refused.
    public int spoilt() {
        return rows / SPOILT_EVERY;
    }

    /// What all rows come to.
    public ControlTotals totals() {
        return totals(true);
    }

    /// What those rows come to that are not spoilt.
    public ControlTotals postable() {
        return totals(false);
    }

    private ControlTotals totals(boolean withSpoilt) {
        var random = new SplittableRandom(seed);
        var earnings = new TreeMap<String, BigDecimal>();
        // Where persons are a multiple of what is spoilt, the same ones always are: all their rows may be.
        var named = new BitSet(persons);
        int counted = 0;
        for (int index = 0; index < rows; index++) {
            var cents = cents(random);
            var _ = employer(random);
            if (!withSpoilt && isSpoilt(index)) continue;
            counted++;
            named.set(index % persons);
            earnings.merge(currency(firstDay(index)), cents, BigDecimal::add);
        }
        return new ControlTotals(counted, named.cardinality(), earnings);
    }

    public InputStream csv() {
        return new Csv();
    }

    private static String heading() {
        return Column.heading(Column.COMMON) + "\n";
    }

    private String row(int index, SplittableRandom random) {
        var first = firstDay(index);
        var last = first.plusMonths(1).minusDays(1);
        var cents = cents(random);
        return String.join(
                        ",",
                        INSTITUTION,
                        number(index % persons),
                        employer(random),
                        "nl-aow",
                        isSpoilt(index) ? "unheard-of" : "compulsory",
                        "employed",
                        first.toString(),
                        last.toString(),
                        "",
                        "",
                        cents.toPlainString(),
                        currency(first))
                + "\n";
    }

    private LocalDate firstDay(int index) {
        return FIRST_MONTH.plusMonths(index / persons);
    }

    private static BigDecimal cents(SplittableRandom random) {
        return BigDecimal.valueOf(50_000 + random.nextInt(900_000), 2);
    }

    private String employer(SplittableRandom random) {
        return "E" + random.nextInt(employers);
    }

    private static String currency(LocalDate day) {
        return day.isBefore(EURO) ? "NLG" : "EUR";
    }

    private static boolean isSpoilt(int index) {
        return index % SPOILT_EVERY == SPOILT_EVERY - 1;
    }

    /// The bytes, a stretch of rows at a time.
    private final class Csv extends InputStream {
        private static final int STRETCH = 256;

        private final SplittableRandom random = new SplittableRandom(seed);
        private byte[] stretch = heading().getBytes(UTF_8);
        private int at;
        private int next;

        @Override
        public int read() {
            return fill() ? stretch[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (!fill()) return -1;
            int count = Math.min(length, stretch.length - at);
            System.arraycopy(stretch, at, into, offset, count);
            at += count;
            return count;
        }

        private boolean fill() {
            if (at < stretch.length) return true;
            if (next == rows) return false;
            var text = new StringBuilder();
            for (int end = Math.min(rows, next + STRETCH); next < end; next++) text.append(row(next, random));
            stretch = text.toString().getBytes(UTF_8);
            at = 0;
            return true;
        }
    }
}
