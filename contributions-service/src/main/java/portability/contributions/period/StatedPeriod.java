package portability.contributions.period;

/// A period as text, not yet read: what stands in each column, empty where nothing does.
@FunctionalInterface
public interface StatedPeriod {
    String value(Column column);
}
