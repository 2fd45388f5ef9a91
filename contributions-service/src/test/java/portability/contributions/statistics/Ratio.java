package portability.contributions.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;

/// An exact fraction in lowest terms. Whatever does not fit a long any more fails loudly.
record Ratio(long over, long under) implements Comparable<Ratio> {
    static final Ratio ZERO = new Ratio(0, 1);
    static final Ratio ONE = new Ratio(1, 1);

    static Ratio of(long whole) {
        return new Ratio(whole, 1);
    }

    static Ratio of(BigDecimal amount) {
        return lowest(amount.setScale(2).unscaledValue().longValueExact(), 100);
    }

    private static Ratio lowest(long over, long under) {
        long common = BigInteger.valueOf(over).gcd(BigInteger.valueOf(under)).longValueExact();
        long sign = under < 0 ? -1 : 1;
        return new Ratio(sign * over / common, sign * under / common);
    }

    boolean isZero() {
        return over == 0;
    }

    int signum() {
        return Long.signum(over);
    }

    Ratio plus(Ratio other) {
        if (other.over == 0) return this;
        if (over == 0) return other;
        if (under == 1 && other.under == 1) return new Ratio(Math.addExact(over, other.over), 1);
        return lowest(
                Math.addExact(Math.multiplyExact(over, other.under), Math.multiplyExact(other.over, under)),
                Math.multiplyExact(under, other.under));
    }

    Ratio minus(Ratio other) {
        return plus(other.negated());
    }

    Ratio negated() {
        return new Ratio(Math.negateExact(over), under);
    }

    Ratio times(Ratio other) {
        if (over == 0 || other.over == 0) return ZERO;
        if (under == 1 && other.under == 1) return new Ratio(Math.multiplyExact(over, other.over), 1);
        return lowest(Math.multiplyExact(over, other.over), Math.multiplyExact(under, other.under));
    }

    Ratio dividedBy(Ratio other) {
        return times(lowest(/* over= */ other.under, /* under= */ other.over));
    }

    @Override
    public int compareTo(Ratio other) {
        return minus(other).signum();
    }

    @Override
    public String toString() {
        return under == 1 ? Long.toString(over) : over + "/" + under;
    }
}
