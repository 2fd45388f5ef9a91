package portability.totalisation;

import java.math.BigInteger;

/// Own time over total time, in whole numbers as counted.
public record Share(BigInteger own, BigInteger total) {
    @Override
    public String toString() {
        return own + "/" + total;
    }
}
