package portability.contributions.returns;

/// Hears how far a check has come.
@FunctionalInterface
public interface CheckWatch {
    /// @param rows    data rows checked so far
    /// @param refused of them, those that cannot be posted; lines that stand twice are found last, and missing here
    void checked(int rows, int refused);
}
