package portability.totalisation.periods;

import java.math.BigDecimal;
import java.math.RoundingMode;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.ConversionTable;
import portability.totalisation.law.ConversionTable.Decimals;
import portability.totalisation.law.ConversionTable.Remainder;
import portability.totalisation.question.CareerFault;
import portability.totalisation.question.CareerRefused;

/// Parts of a unit, so many that every amount in play is a whole number of them: sums and comparisons need no
/// fractions and lose nothing.
///
final class Scale {
    /// No certificate prints more decimals; more would be somebody's unrounded division.
    static final int MOST_DECIMALS = 6;

    private static final long[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000};

    private final Conversion conversion;
    private final PeriodUnit unit;
    private final long parts;
    private final long perThirtieth;
    private final long perYear;

    /// @param parts how many make one unit
    private Scale(Conversion conversion, PeriodUnit unit, long parts) {
        this.conversion = conversion;
        this.unit = unit;
        this.parts = parts;
        var months = conversion.ratio(PeriodUnit.MONTHS, unit);
        this.perThirtieth =
                Math.multiplyExact(parts, months.numerator()) / (months.denominator() * (long) Measure.PER_MONTH);
        this.perYear = Math.multiplyExact(parts, (long) conversion.mostPerYear(unit));
    }

    /// Fine enough for dates.
    static Scale of(Conversion conversion, PeriodUnit unit) {
        var months = conversion.ratio(PeriodUnit.MONTHS, unit);
        long bottom = Math.multiplyExact(months.denominator(), (long) Measure.PER_MONTH);
        return new Scale(conversion, unit, bottom / gcd(months.numerator(), bottom));
    }

    /// Fine enough also for what is reported.
    Scale with(Iterable<InsurancePeriod> periods) {
        long finer = parts;
        for (var period : periods) if (period.reported().isPresent()) finer = lcm(finer, partsFor(period));
        return finer == parts ? this : new Scale(conversion, unit, finer);
    }

    Scale finer(Scale other) {
        long finer = lcm(parts, other.parts);
        return finer == parts ? this : new Scale(conversion, unit, finer);
    }

    /// Whether an amount in parts of the one is the same amount in parts of the other.
    boolean sameParts(Scale other) {
        return unit == other.unit
                && parts == other.parts
                && perThirtieth == other.perThirtieth
                && perYear == other.perYear;
    }

    private long partsFor(InsurancePeriod period) {
        var reported = period.reported().orElseThrow();
        int decimals = decimals(reported.amount());
        if (decimals > MOST_DECIMALS) throw new CareerRefused(new CareerFault.TooPrecise(period.reference()));
        var ratio = conversion.ratio(reported.unit(), unit);
        return Math.multiplyExact(ratio.denominator(), POWERS_OF_TEN[decimals == 0 ? 0 : decimals + tolerance()]);
    }

    private int tolerance() {
        return conversion.table().manner().decimals() == Decimals.STRICT ? 0 : 1;
    }

    /// A reported amount in parts, read as the table says.
    long of(Quantity reported) {
        var amount = reported.amount();
        int decimals = decimals(amount);
        var ratio = conversion.ratio(reported.unit(), unit);
        long top = Math.multiplyExact(unscaled(amount, decimals), ratio.numerator());
        long bottom = Math.multiplyExact(ratio.denominator(), POWERS_OF_TEN[decimals]);
        if (decimals > 0 && tolerance() == 1) {
            top = Math.subtractExact(Math.multiplyExact(top, 10L), Math.multiplyExact(5L, ratio.numerator()));
            bottom = Math.multiplyExact(bottom, 10L);
        }
        return Math.multiplyExact(top, parts / bottom);
    }

    /// Thirtieths of a month in parts.
    long ofThirtieths(long thirtieths) {
        return Math.multiplyExact(thirtieths, perThirtieth);
    }

    /// The most a calendar year can have.
    long perYear() {
        return perYear;
    }

    ConversionTable table() {
        return conversion.table();
    }

    PeriodUnit unit() {
        return unit;
    }

    /// How many times finer this is than the other scale of the same unit.
    long over(Scale coarser) {
        return parts / coarser.parts;
    }

    /// The next whole unit.
    long ceil(long amount) {
        return -Math.floorDiv(-amount, parts) * parts;
    }

    long floor(long amount) {
        return Math.floorDiv(amount, parts) * parts;
    }

    long rounded(long amount, Remainder remainder) {
        return switch (remainder) {
            case UP -> ceil(amount);
            case DOWN -> floor(amount);
            case NEAREST -> floor(amount + parts / 2 + parts % 2);
        };
    }

    Fraction fraction(long amount) {
        return Fraction.of(amount, parts);
    }

    static long powerOfTen(int decimals) {
        return POWERS_OF_TEN[decimals];
    }

    static int decimals(BigDecimal amount) {
        return Math.max(amount.scale(), 0);
    }

    static long unscaled(BigDecimal amount, int decimals) {
        if (decimals == 0) return amount.longValueExact();
        return amount.setScale(decimals, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .longValueExact();
    }

    private static long lcm(long a, long b) {
        return a % b == 0 ? a : Math.multiplyExact(a / gcd(a, b), b);
    }

    static long gcd(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }
}
