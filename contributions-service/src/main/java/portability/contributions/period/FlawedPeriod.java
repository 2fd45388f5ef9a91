package portability.contributions.period;

import java.util.Optional;

/// A stated period that cannot be read. The message holds no value of it.
public final class FlawedPeriod extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Flaw flaw;
    private final transient Optional<Column> column;

    public FlawedPeriod(Flaw flaw, Column column) {
        this(flaw, Optional.of(column));
    }

    /// The row as a whole.
    public FlawedPeriod(Flaw flaw) {
        this(flaw, Optional.empty());
    }

    private FlawedPeriod(Flaw flaw, Optional<Column> column) {
        super(flaw.name(), null, false, false);
        this.flaw = flaw;
        this.column = column;
    }

    public Flaw flaw() {
        return flaw;
    }

    public String columnHeading() {
        return column.map(Column::heading).orElse("");
    }
}
