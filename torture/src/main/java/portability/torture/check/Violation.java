package portability.torture.check;

/// Something that does not hold.
///
/// @param invariant I1 to I7, as docs/faults.md lists them; `typed` where a failure did not say what it is
public record Violation(String invariant, String what) {
    @Override
    public String toString() {
        return invariant + ": " + what;
    }
}
