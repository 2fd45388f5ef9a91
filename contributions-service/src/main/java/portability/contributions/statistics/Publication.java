package portability.contributions.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import portability.contributions.refusal.Refusal.PopulationChanged;
import portability.contributions.refusal.Refusal.WouldTellTooMuch;
import portability.contributions.refusal.Refused;
import portability.contributions.statistics.PublishedTable.Cell;
import portability.contributions.statistics.PublishedTable.Headcount;
import portability.contributions.statistics.PublishedTable.Sum;

/// One more table about a population, after others that were published about the same: all are looked at together, as
/// whoever reads them does.
public final class Publication {
    private final Counted counted;
    private final List<Dimension> by;
    private final List<PublishedTable> before;

    private Publication(Counted counted, List<Dimension> by, List<PublishedTable> before) {
        this.counted = counted;
        this.by = by;
        this.before = before;
    }

    /// @param population over the dimensions of this table and of those before
    /// @throws Refused TableTooLarge, PopulationChanged, WouldTellTooMuch
    public static PublishedTable of(Collection<Dimension> by, Population population, List<PublishedTable> before) {
        var publication = new Publication(population.counted(), List.copyOf(new TreeSet<>(by)), before);
        publication.requireSamePopulation();
        return publication.table();
    }

    /// Two tables about the same persons, less one, tell all about that one.
    private void requireSamePopulation() {
        for (var table : before)
            for (var cell : table.cells()) if (!isStill(table, cell)) throw new Refused(new PopulationChanged());
    }

    private boolean isStill(PublishedTable table, Cell cell) {
        var found = counted.grid().cell(table.by(), cell.at());
        if (found.isEmpty())
            return cell.headcounts().map(heads -> heads.persons() == 0).orElse(false);
        var tally = counted.at(found.getAsInt());
        var heads = new Headcount(tally.persons(), tally.months());
        return cell.headcounts().map(heads::equals).orElse(true)
                && cell.earnings().stream()
                        .allMatch(sum -> sum.amount()
                                .map(shown -> shown.compareTo(earned(found.getAsInt(), sum.currency())) == 0)
                                .orElse(true));
    }

    private PublishedTable table() {
        var heads = protect(new Headcounts(counted), hiddenBefore(Optional.empty()));
        var sums = new HashMap<String, Pattern>();
        for (var currency : counted.currencies()) {
            var hidden = hiddenBefore(Optional.of(currency));
            hidden.or(heads.hidden());
            sums.put(currency, protect(new Sums(counted, currency), hidden, Optional.of(currency)));
        }
        var cells = new ArrayList<Cell>();
        for (int cell = 0; cell < counted.grid().cells(); cell++)
            if (counted.grid().shows(by, cell)) cells.add(published(cell, heads, sums));
        return new PublishedTable(by, cells);
    }

    private Pattern protect(Headcounts heads, BitSet hidden) {
        return protect(heads, hidden, Optional.empty());
    }

    private Pattern protect(Figures figures, BitSet hidden, Optional<String> currency) {
        var seen = new BitSet();
        for (int cell = 0; cell < counted.grid().cells(); cell++) {
            int at = cell;
            if (counted.grid().shows(by, at)
                    || before.stream().anyMatch(table -> counted.grid().shows(table.by(), at))) seen.set(at);
        }
        var pattern = new Pattern(seen, before(currency, true), hidden);
        if (Suppression.protect(counted, figures, pattern).isEmpty()) throw new Refused(new WouldTellTooMuch());
        return pattern;
    }

    private BitSet hiddenBefore(Optional<String> currency) {
        return before(currency, false);
    }

    /// Cells whose number was shown, or was not, in a table before.
    private BitSet before(Optional<String> currency, boolean shown) {
        var found = new BitSet();
        for (var table : before)
            for (var cell : table.cells()) {
                boolean wasShown = currency.isEmpty()
                        ? cell.headcounts().isPresent()
                        : cell.earnings().stream()
                                .anyMatch(sum -> sum.currency().equals(currency.get())
                                        && sum.amount().isPresent());
                if (wasShown == shown)
                    counted.grid().cell(table.by(), cell.at()).ifPresent(found::set);
            }
        return found;
    }

    private Cell published(int cell, Pattern heads, Map<String, Pattern> sums) {
        var tally = counted.at(cell);
        var shown = Optional.of(new Headcount(tally.persons(), tally.months())).filter(_ -> !heads.isHidden(cell));
        return new Cell(
                counted.grid().names(by, cell),
                shown,
                counted.currencies().stream()
                        .map(currency -> new Sum(
                                currency,
                                Optional.of(earned(cell, currency))
                                        .filter(_ -> !Objects.requireNonNull(sums.get(currency), currency)
                                                .isHidden(cell))))
                        .toList());
    }

    private BigDecimal earned(int cell, String currency) {
        return counted.at(cell).earned(currency).map(Earned::sum).orElse(BigDecimal.ZERO);
    }
}
