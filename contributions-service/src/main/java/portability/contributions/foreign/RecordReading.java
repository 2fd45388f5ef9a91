package portability.contributions.foreign;

/// Reads records that were verified before they were kept.
@FunctionalInterface
public interface RecordReading {
    ForeignRecord read(KeptRecord kept);
}
